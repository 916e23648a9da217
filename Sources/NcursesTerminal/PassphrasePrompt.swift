import CNcurses
import Glibc

/// Asks for a passphrase on the terminal itself, whatever standard input is. Neither its letters nor how many they are
/// can be seen, and leaving at once works as everywhere.
package enum PassphrasePrompt {
  package enum Answer: Equatable, Sendable {
    /// So many bytes were written into the buffer.
    case entered(Int)
    /// Ctrl-X: the screen is cleared; end now, with status 0, and write nothing.
    case leave
    /// By this signal, Ctrl-C included.
    case ended(signal: Int32)
    case tooLong
    case noTerminal
  }

  /// For a command that is going to ask: what is typed is hidden from now on until the program ends, and what is typed
  /// before a prompt counts as typed at it. Signals that end the program give the terminal back.
  package static func hideTyping() {
    guard_end_on_signals()
    guard_hide_typing()
  }

  /// What was typed before a prompt. Only the main thread prompts.
  nonisolated(unsafe) private static let typedAhead = TypeAhead()

  /// - Parameters:
  ///   - question: is written as it is.
  ///   - buffer: gets the bytes, and nobody else.
  package static func ask(_ question: String, into buffer: UnsafeMutableRawBufferPointer) -> Answer {
    withTerminal { terminal, wake in
      say(question)
      let answer = read(terminal, wake, into: buffer, takesTypedAhead: true)
      if answer != .leave { say("\n") }
      return answer
    }
  }

  /// Waits for work on another thread, which calls ``wake`` at its end. What is typed meanwhile is not shown, and
  /// only kept for the next prompt after ``hideTyping()``.
  ///
  /// - Returns: how it ended before the work did; nil where it did not, or where there is no terminal to watch.
  package static func watch(until isDone: () -> Bool) -> Answer? {
    let answer: Answer? = withTerminal { terminal, wake in
      withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
        while true {
          if isDone() { return .entered(0) }
          // Enter ends nothing here.
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

  /// Ends the wait of ``watch(until:)``, or the next one.
  package static var wake: @Sendable () -> Void { { guard_wake() } }

  /// Does slow work where no other thread can: meanwhile Ctrl-X leaves at once, and what is typed is not shown.
  package static func leaveOnKey(during work: () -> Void) {
    var isDone = false
    _ = withTerminal { _, _ in
      guard_leave_on_key(true, clears)
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
    // A crash gives the modes back; there is nothing else to undo.
    guard_arm("", 0)
    defer { guard_end() }
    hideKeys(terminal)
    var answer = holdsLeaving(terminal) ? Answer.leave : body(terminal, wake)
    if answer != .leave, holdsLeaving(terminal) { answer = .leave }
    if answer == .leave { guard_finish("", clears ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : "") }
    return answer
  }

  /// Every key comes at once and as it is, and none is shown.
  private static func hideKeys(_ terminal: Int32) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    tcsetattr(terminal, TCSANOW, &modes)
  }

  /// Reads what was typed and not asked for: keeps it for the next prompt after ``hideTyping()``, and drops it else.
  ///
  /// - Returns: whether Ctrl-X was among it.
  private static func holdsLeaving(_ terminal: Int32) -> Bool {
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
  ///   - takesTypedAhead: what was typed before comes first; otherwise it is kept for the next prompt, with what is read.
  ///   - isDone: ends the wait when it is woken.
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
      let count = poll(&ready, 2, typed.patience(escapeDelay).map { Int32($0 * 1000) } ?? -1)
      if count < 0, errno != EINTR { return .ended(signal: SIGHUP) }
      guard_drain()
      for signal in [SIGHUP, SIGTERM, SIGINT] where guard_take(signal) { return .ended(signal: signal) }
      // After a stop, the shell has put its own modes back.
      if guard_take(SIGCONT) { hideKeys(terminal) }
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
        // Everything that was typed before has been read.
        return .entered(0)
      }
    }
  }

  /// Whether the terminal is known to clear itself and what scrolled away.
  private static var clears: Bool {
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
