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

  /// - Parameters:
  ///   - question: is written as it is.
  ///   - buffer: gets the bytes, and nobody else.
  package static func ask(_ question: String, into buffer: UnsafeMutableRawBufferPointer) -> Answer {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return .noTerminal }
    defer { close(terminal) }
    let wake = guard_start(terminal, terminal)
    guard wake >= 0 else { return .noTerminal }
    // A crash gives the modes back; there is nothing else to undo.
    guard_arm("", 0)
    defer { guard_end() }
    hideKeys(terminal)
    say(question)
    let answer = read(terminal, wake, into: buffer)
    if answer == .leave { clear() } else { say("\n") }
    return answer
  }

  /// Every key comes at once and as it is, and none is shown.
  private static func hideKeys(_ terminal: Int32) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    tcsetattr(terminal, TCSAFLUSH, &modes)
  }

  private static func read(
    _ terminal: Int32, _ wake: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) -> Answer {
    var typed = TypedSecret(buffer)
    while true {
      var ready = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&ready, 2, -1) < 0, errno != EINTR { return .ended(signal: SIGHUP) }
      guard_drain()
      for signal in [SIGHUP, SIGTERM, SIGINT] where guard_take(signal) { return .ended(signal: signal) }
      // After a stop, the shell has put its own modes back.
      if guard_take(SIGCONT) { hideKeys(terminal) }
      if ready[0].revents & Int16(POLLIN) != 0 {
        var byte: UInt8 = 0
        let count = Glibc.read(terminal, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { return .ended(signal: SIGHUP) }
        if count == 1, let answer = typed.take(byte) { return answer }
        byte = 0
      } else if ready[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
        return .ended(signal: SIGHUP)
      }
    }
  }

  /// What is on the screen, and what scrolled away.
  private static func clear() {
    guard let type = getenv("TERM"), !["", "dumb", "unknown"].contains(String(cString: type)) else { return }
    say("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }

  private static func say(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { guard_write($0.baseAddress, $0.count) }
    }
  }
}
