import Glibc
import Terminal

/// Shows the size, samples of every style, and what came last; each key in `act` does what its comment says.
struct Probe {
  private let terminal: any TerminalDevice
  private var lines: [String] = []
  private var count = 0

  init(_ terminal: any TerminalDevice) { self.terminal = terminal }

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
    // Ends without closing the terminal.
    case .key(.control("e")): exit(3)
    // Ends as a fault of the memory does.
    case .key(.control("s")): raise(SIGSEGV)
    // Ends as a fault of the program does, with words on standard error.
    case .key(.control("t")): fatalError("secret words")
    // Runs over the stack.
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
    var canvas = Canvas(size)
    let unicode = terminal.capabilities.unicode
    canvas.draw(
      "Probe \(size.columns)x\(size.rows) colors \(terminal.capabilities.colors) \(terminal.capabilities.background) "
        + (unicode ? "unicode" : "ascii"), column: 0, row: 0)
    canvas.draw("me", column: 0, row: 1, style: .me)
    canvas.draw("partner", column: 4, row: 1, style: .partner)
    canvas.draw("bold", column: 12, row: 1, style: .bold)
    canvas.draw("dim", column: 18, row: 1, style: .dim)
    canvas.draw("reversed", column: 22, row: 1, style: Style(reversed: true))
    canvas.draw(unicode ? "━●▸ Jürgen 日本 👩‍👧 🇩🇪." : "ascii Jürgen.", column: 0, row: 2)
    for (row, line) in lines.enumerated() { canvas.draw(line, column: 0, row: 3 + row) }
    canvas.draw("#", column: size.columns - 1, row: size.rows - 1)
    canvas.draw("ready \(count)", column: 0, row: size.rows - 1)
    terminal.show(Frame(canvas: canvas, cursor: Point(column: 2, row: 1)))
  }
}
