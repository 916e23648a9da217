import CNcurses
import Glibc
import System
import Terminal

/// Takes control of the terminal, and restores it.
extension NcursesTerminal {
  /// The size to assume if the terminal does not report one.
  private static let assumedSize = Size(columns: 80, rows: 24)
  private static let largestSize = Size(columns: 1000, rows: 500)

  static func measuredSize() -> Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return assumedSize
    }
    return Size(
      columns: min(Int(window.ws_col), largestSize.columns), rows: min(Int(window.ws_row), largestSize.rows))
  }

  func enterModes() {
    appendOutput(switchingModes(on: true))
    appendOutput(cn_is_ansi() && Self.resetsKeyProtocols ? Self.resettingKeyProtocols : "")
    prepareRestoreSequence()
  }

  /// The sequence that switches modes that ncurses does not manage: bracketed paste, which ncurses never sets; mouse
  /// reports, which ncurses would request in a form limited to 223 columns; and focus reports.
  private func switchingModes(on: Bool) -> String {
    guard cn_is_ansi() else { return "" }
    let modes = [2004] + (tellsOfMouse ? [1000, 1006] : []) + (tellsOfFocus ? [1004] : [])
    return modes.map { "\u{1B}[?\($0)\(on ? "h" : "l")" }.joined()
  }

  /// Prepares the bytes that a crash handler or an exit writes to restore the terminal.
  private func prepareRestoreSequence() {
    // The program may end in the middle of a frame, so synchronized output is switched off too.
    let modesOff = (synchronizes ? "\u{1B}[?2026l" : "") + switchingModes(on: false)
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      let length = cn_restoring_sequence(buffer.baseAddress, buffer.count, capabilities.colors > 0, modesOff)
      guard_arm(buffer.baseAddress, length)
    }
  }

  /// Applies changed options at once.
  package func adopt(_ options: TerminalOptions) {
    guard isOpen else { return }
    appendOutput(switchingModes(on: false))
    (tellsOfMouse, tellsOfFocus) = (options.mouse, options.focus)
    decoder.reads(mouse: options.mouse, focus: options.focus)
    apply(options, background: capabilities.background)
    appendOutput(switchingModes(on: true))
    prepareRestoreSequence()
    forget()
  }

  /// Times in seconds. Before leaving, the program waits for a reply of the terminal, which the shell would otherwise
  /// get as typed text. It waits at most `longestWait`, and only within `answerTime` after asking.
  private static let (longestWait, answerTime) = (0.02, 0.1)

  /// Asks the terminal about itself. The first frame does not wait for the replies; each is handled when it arrives.
  func queryTerminal() {
    guard cn_is_ansi(), Self.resetsKeyProtocols else { return }
    // Terminal.app would print a letter of this question.
    if Environment.variable("TERM_PROGRAM") != "Apple_Terminal" { appendOutput(TerminalReply.askingSynchronization) }
    if capabilities.background == .unknown, capabilities.colors > 0 { appendOutput(TerminalReply.askingBackground) }
    asked = SystemClock.uptime
  }

  /// Handles replies of the terminal.
  func take(_ replies: [TerminalReply]) {
    for reply in replies {
      switch reply {
      case .background(let background):
        asked = nil
        adopt(background)
      case .synchronizes:
        synchronizes = true
        prepareRestoreSequence()
      case .focus(let isHere):
        urgent.removeAll { if case .focus = $0 { true } else { false } }
        urgent.append(.focus(isHere))
      }
    }
  }

  /// Switches off xterm's modifyOtherKeys and kitty's key protocol, which another program may have left on. A terminal
  /// that knows neither reads this as harmless text attributes, which are reset at once.
  static let resettingKeyProtocols = "\u{1B}[>4;0m\u{1B}[=0;1u"

  /// Whether to reset key protocols: consoles and old terminals have none, and some would print the sequence.
  static var resetsKeyProtocols: Bool {
    guard let type = TerminalEnvironment.ofProcess.type else { return false }
    return !["linux", "vt", "ansi", "cons", "pcansi", "sun", "wy", "cygwin"].contains { type.hasPrefix($0) }
      || type.hasPrefix("vte")
  }

  private func leaveModes() {
    // Some terminals have no alternate screen, and others can show its content again later.
    cn_clear()
    appendOutput(switchingModes(on: false))
    endwin()
    flush()
    guard_disarm()
    painting = nil
  }

  package func forget() {
    guard isOpen else { return }
    painting = nil
    cn_forget()
  }

  package func suspend() {
    guard isOpen else { return }
    leaveModes()
    guard_restore_modes()
    guard_stop_group()
    if isInFront() { resumeAfterStop() }
  }

  /// Waits until the program is in front.
  ///
  /// - Returns: false if it is to end in the background.
  func isInFront() -> Bool {
    if !guard_await_foreground() { isAway = true }
    return !isAway
  }

  /// Takes control again after the program was stopped and resumed. The shell used the terminal meanwhile, and its size
  /// may differ.
  ///
  /// The old content is not painted again: after a long stop nobody may see it before giving the passphrase.
  func resumeAfterStop() {
    cn_clear()
    enterModes()
    let size = Self.measuredSize()
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
    self.size = size
    queueResize()
  }

  package func close() { restoreTerminal() }

  package func closeWithoutTrace() {
    // Clears both the visible screen and the scrollback, once before and once after leaving the alternate screen,
    // because some terminals keep scrollback for each. The order matters: some terminals move what 2J clears to the
    // scrollback.
    if cn_is_ansi() { restoreTerminal("\u{1B}[3J", Self.clearScreenAndScrollback) } else { restoreTerminal() }
  }

  /// The sequence that clears the screen and then the scrollback.
  private static let clearScreenAndScrollback = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// The sequence that clears a terminal in line mode when the user leaves at once; nil if the terminal has none.
  package static func clearing(output: Int32) -> String? {
    guard isatty(output) == 1, let type = TerminalEnvironment.ofProcess.type else { return nil }
    return cn_describes_ansi(type, output) ? clearScreenAndScrollback : nil
  }

  /// Restores the terminal without ncurses, which would wait for a blocked terminal.
  private func restoreTerminal(_ first: String = "", _ last: String = "") {
    guard isOpen else { return }
    let now = SystemClock.uptime
    if let asked, now - asked < Self.answerTime { _ = wait(until: now + Self.longestWait) }
    isOpen = false
    cn_stop_collecting()
    guard_finish(first, last)
  }

  /// Adds `sequence` to the output that ``flush()`` writes.
  func appendOutput(_ sequence: String) {
    var sequence = sequence
    _ = sequence.withUTF8 { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
