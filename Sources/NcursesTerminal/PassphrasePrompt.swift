import CNcurses
import Glibc

/// Asks for a passphrase on the terminal itself, even if standard input is redirected. Neither its characters nor their
/// number are shown, and Ctrl-X leaves at once.
package enum PassphrasePrompt {
  package enum Answer: Equatable, Sendable {
    /// The passphrase was entered, and has this many bytes in the buffer.
    case entered(Int)
    /// Ctrl-X was pressed, and the screen has been cleared. End the program with status 0, and write nothing.
    case leave
    /// A signal asks the program to end, perhaps by Ctrl-C.
    case ended(signal: Int32)
    case tooLong
    case noTerminal
  }

  /// Hides typed text from now on until the program ends. For a command that will ask for a passphrase later: what is
  /// typed before the prompt counts as typed at it. Signals that end the program restore the terminal.
  package static func hideTyping() {
    guard_end_on_signals()
    guard_hide_typing()
  }

  /// What was typed before a prompt. Only the main thread uses it.
  nonisolated(unsafe) private static let typedAhead = TypeAhead()

  /// - Parameters:
  ///   - question: the prompt, written as it is.
  ///   - buffer: receives the bytes of the passphrase; there is no other copy.
  package static func ask(_ question: String, into buffer: UnsafeMutableRawBufferPointer) -> Answer {
    withTerminal { terminal, wake in
      say(question)
      let answer = read(terminal, wake, into: buffer, takesTypedAhead: true)
      if answer != .leave { say("\n") }
      return answer
    }
  }

  /// Waits for work on another thread, which calls ``wake`` when it is done. Typed text is not shown meanwhile. It is
  /// kept for the next prompt only after ``hideTyping()``.
  ///
  /// - Returns: how the user or a signal ended the wait; nil if the work was done first, or if there is no terminal.
  package static func watch(until isDone: () -> Bool) -> Answer? {
    let answer: Answer? = withTerminal { terminal, wake in
      withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
        while true {
          if isDone() { return .entered(0) }
          // Enter does not end this wait.
          switch read(terminal, wake, into: buffer, until: isDone) {
          case .entered, .tooLong: continue
          case let answer: return answer
          }
        }
      }
    }
    switch answer {
    case .entered, .noTerminal, .tooLong: return nil
    default: return answer
    }
  }

  /// Ends the current wait of ``watch(until:)``, or the next one.
  package static var wake: @Sendable () -> Void { { guard_wake() } }

  /// Runs slow work on the main thread, if there is no other. Meanwhile Ctrl-X leaves at once, and typed text is not
  /// shown.
  package static func leaveOnKey(during work: () -> Void) {
    var isDone = false
    _ = withTerminal { _, _ in
      guard_leave_on_key(true, canClear)
      defer { guard_leave_on_key(false, false) }
      work()
      isDone = true
      return .entered(0)
    }
    if !isDone { work() }
  }

  private static func withTerminal(_ body: (_ terminal: Int32, _ wake: Int32) -> Answer) -> Answer {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return .noTerminal }
    defer { close(terminal) }
    let wake = guard_start(terminal, terminal)
    guard wake >= 0 else { return .noTerminal }
    defer { guard_end() }
    guard guard_await_foreground() else { return .ended(signal: guard_take_ending()) }
    // A crash restores the modes; nothing else needs to be undone.
    guard_arm("", 0)
    hideKeys(terminal)
    var answer = readsCtrlX(terminal) ? Answer.leave : body(terminal, wake)
    if answer != .leave, readsCtrlX(terminal) { answer = .leave }
    if answer == .leave { guard_finish("", canClear ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : "") }
    return answer
  }

  /// Sets the terminal to deliver each key at once, unchanged and without showing it.
  private static func hideKeys(_ terminal: Int32) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    tcsetattr(terminal, TCSANOW, &modes)
  }

  /// Reads what was typed without being asked for. It is kept for the next prompt after ``hideTyping()``, and dropped
  /// otherwise.
  ///
  /// - Returns: whether Ctrl-X was typed.
  private static func readsCtrlX(_ terminal: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { bytes in
      var leaves = false
      var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      while poll(&ready, 1, 0) > 0 {
        let count = Glibc.read(terminal, bytes.baseAddress, bytes.count)
        guard count > 0 else { break }
        leaves = leaves || bytes.prefix(count).contains(0x18)
        if guard_hides_typing() { for byte in bytes.prefix(count) { typedAhead.append(byte) } }
        if let start = bytes.baseAddress { explicit_bzero(start, count) }
      }
      return leaves
    }
  }

  /// - Parameters:
  ///   - takesTypedAhead: whether to read first what was typed earlier; otherwise that and all input is kept for the
  ///     next prompt.
  ///   - isDone: checked at each wake-up; true ends the wait.
  private static func read(
    _ terminal: Int32, _ wake: Int32, into buffer: UnsafeMutableRawBufferPointer, takesTypedAhead: Bool = false,
    until isDone: () -> Bool = { false }
  ) -> Answer {
    var typed = TypedSecret(buffer)
    while takesTypedAhead, let byte = typedAhead.next() {
      if let answer = typed.take(byte) { return answer }
    }
    let keepsTyped = !takesTypedAhead && guard_hides_typing()
    let escapeDelay = TerminalEnvironment.ofProcess.escapeDelay
    while true {
      var ready = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&ready, 2, typed.timeout(escapeDelay).map { Int32($0 * 1000) } ?? -1)
      if count < 0, errno != EINTR { return .ended(signal: SIGHUP) }
      guard_drain()
      let signal = guard_take_ending()
      if signal != 0 { return .ended(signal: signal) }
      // The program was stopped and resumed, so the shell has restored its own modes.
      if guard_take(SIGCONT) {
        guard guard_await_foreground() else { continue }
        hideKeys(terminal)
      }
      if count == 0 { typed.pause() }
      if ready[0].revents & Int16(POLLIN) != 0 {
        var byte: UInt8 = 0
        let count = Glibc.read(terminal, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { return .ended(signal: SIGHUP) }
        if count == 1, keepsTyped { typedAhead.append(byte) }
        if count == 1, let answer = typed.take(byte) { return answer }
        byte = 0
      } else if ready[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
        return .ended(signal: SIGHUP)
      } else if isDone() {
        // All input that was typed before has been read.
        return .entered(0)
      }
    }
  }

  /// Whether the terminal's type is known to clear both the screen and the scrollback.
  private static var canClear: Bool {
    guard let type = getenv("TERM") else { return false }
    return !["", "dumb", "unknown"].contains(String(cString: type))
  }

  private static func say(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { guard_write($0.baseAddress, $0.count) }
    }
  }
}
