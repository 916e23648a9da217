import Glibc
import Terminal

/// Shows the size, samples of every style, and the last events. See `act(on:)` for what each key does.
struct Probe {
  private let terminal: any TerminalDevice
  private var lines: [String] = []
  private var count = 0

  /// - Parameter texts: are shown below the samples, with a bar behind each in column 40.
  init(_ terminal: any TerminalDevice, texts: [String] = []) {
    self.terminal = terminal
    lines = texts.map { text in
      var line = StyledLine(text)
      line.pad(to: 40)
      return line.text + "|"
    }
  }

  func run() -> Int32 {
    var probe = self
    probe.show()
    while let event = probe.terminal.next(within: nil) {
      probe.note(event)
      if let status = probe.act(on: event) { return status }
      probe.show()
    }
    return 1
  }

  private mutating func note(_ event: Event) {
    count += 1
    let text =
      switch event {
      case .key(.paste(let text)): "paste \(text.unicodeScalars.count) \(text.prefix(40))"
      case .key(let key): "\(key)"
      case .resize(let size): "resize \(size.columns)x\(size.rows)"
      case .focus(let isHere): "focus \(isHere ? "gained" : "lost")"
      case .end(let signal): "end \(signal)"
      }
    lines = (lines + ["\(count) \(text)"]).suffix(12)
  }

  private func act(on event: Event) -> Int32? {
    switch event {
    case .end(let signal):
      terminal.close()
      return 128 + signal
    case .key(.character("q")):
      terminal.close()
      terminal.close()
      return 0
    case .key(.control("x")):
      terminal.closeWithoutTrace()
      return 0
    case .key(.control("z")): terminal.suspend()
    case .key(.control("l")): terminal.forget()
    // Exit without closing the terminal.
    case .key(.control("e")): exit(3)
    // Crash with a memory fault.
    case .key(.control("s")): raise(SIGSEGV)
    // Crash with a message on standard error.
    case .key(.control("t")): fatalError("secret words")
    // Work on the only thread that never ends.
    case .key(.control("w")): terminal.leaveOnKey { while true { pause() } }
    // Overflow the stack.
    case .key(.control("o")): print(descend(1))
    default: break
    }
    return nil
  }

  @inline(never) private func descend(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { $0[0] = UInt8(truncatingIfNeeded: depth) }
    return depth < 0 ? 0 : descend(depth + 1) + 1
  }

  private func show() {
    let size = terminal.size
    let unicode = terminal.capabilities.unicode
    var samples = StyledLine("me", .me)
    for (column, text, style) in [
      (4, "partner", Style.partner), (12, "bold", .bold), (18, "dim", .dim), (22, "reversed", Style(reversed: true)),
    ] {
      samples.pad(to: column)
      samples.append(text, style)
    }
    var shown = [
      StyledLine(
        "Probe \(size.columns)x\(size.rows) colors \(terminal.capabilities.colors) \(terminal.capabilities.background) "
          + (unicode ? "unicode" : "ascii")),
      samples, StyledLine(unicode ? "━●▸ Jürgen 日本 👩‍👧 🇩🇪." : "ascii Jürgen."),
    ]
    shown += lines.map { StyledLine($0) }
    while shown.count < size.rows - 1 { shown.append(StyledLine()) }
    var last = StyledLine("ready \(count)")
    last.pad(to: size.columns - 1)
    last.append("#")
    shown = shown.prefix(max(size.rows - 1, 0)) + [last]
    terminal.show(Frame(size: size, lines: shown, cursor: Point(column: 2, row: 1)))
  }
}
