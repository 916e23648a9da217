import CNcurses
import Glibc
import System
import Terminal

/// Taking the terminal over and giving it back.
extension NcursesTerminal {
  /// The screen that no terminal says it has.
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
    collect(switchingModes(on: true))
    collect(cn_is_ansi() && Self.resetsKeyProtocols ? Self.resettingKeyProtocols : "")
    arm()
  }

  /// Switches the modes that ncurses does not manage: bracketed paste, which ncurses never sets; the mouse, which it would
  /// report in a form without columns beyond 223; and reports of the focus.
  private func switchingModes(on: Bool) -> String {
    guard cn_is_ansi() else { return "" }
    let modes = [2004] + (tellsOfMouse ? [1000, 1006] : []) + (tellsOfFocus ? [1004] : [])
    return modes.map { "\u{1B}[?\($0)\(on ? "h" : "l")" }.joined()
  }

  /// Prepares what a crash, an exit or the end writes.
  private func arm() {
    // A frame may have been cut in the middle.
    let modesOff = (synchronizes ? "\u{1B}[?2026l" : "") + switchingModes(on: false)
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      let length = cn_restoring_sequence(buffer.baseAddress, buffer.count, capabilities.colors > 0, modesOff)
      guard_arm(buffer.baseAddress, length)
    }
  }

  /// Applies other options at once.
  package func adopt(_ options: TerminalOptions) {
    guard isOpen else { return }
    collect(switchingModes(on: false))
    (tellsOfMouse, tellsOfFocus) = (options.mouse, options.focus)
    decoder.reads(mouse: options.mouse, focus: options.focus)
    apply(options, background: capabilities.background)
    collect(switchingModes(on: true))
    arm()
    forget()
  }

  /// Leaving waits for an answer of the terminal, which would otherwise be typed at the shell. It waits only right after
  /// asking, while the answer can still be on its way, and so short that nobody notices. In seconds.
  private static let (longestWait, answerTime) = (0.02, 0.1)

  /// Asks the terminal about itself. Nothing waits for the answers: the first frame is shown without them, and each is
  /// taken when it comes.
  func ask() {
    guard cn_is_ansi(), Self.resetsKeyProtocols else { return }
    // This one would print a letter of the question.
    if Environment.variable("TERM_PROGRAM") != "Apple_Terminal" { collect(TerminalReply.askingSynchronization) }
    if capabilities.background == .unknown, capabilities.colors > 0 { collect(TerminalReply.askingBackground) }
    asked = SystemClock.uptime
  }

  /// Acts on what the terminal has answered.
  func take(_ replies: [TerminalReply]) {
    for reply in replies {
      switch reply {
      case .background(let background):
        asked = nil
        adopt(background)
      case .synchronizes:
        synchronizes = true
        arm()
      case .focus(let isHere):
        urgent.removeAll { if case .focus = $0 { true } else { false } }
        urgent.append(.focus(isHere))
      }
    }
  }

  /// Another program may have left xterm's modifyOtherKeys or the protocol of kitty on. Terminals that know neither see
  /// attributes that are reset at once, and nothing.
  static let resettingKeyProtocols = "\u{1B}[>4;0m\u{1B}[=0;1u"

  /// Consoles and old terminals have no such protocols, and some would print what they do not know.
  static var resetsKeyProtocols: Bool {
    guard let type = TerminalEnvironment.ofProcess.type else { return false }
    return !["linux", "vt", "ansi", "cons", "pcansi", "sun", "wy", "cygwin"].contains { type.hasPrefix($0) }
      || type.hasPrefix("vte")
  }

  private func leaveModes() {
    // Some terminals have no alternate screen, and others can show it again after it was left.
    cn_clear()
    collect(switchingModes(on: false))
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
    comeBack()
  }

  /// After a stop: the shell had the terminal, and its size may be another.
  ///
  /// What was shown before is not painted again: after a long stop it is for nobody's eyes until the passphrase is given.
  func comeBack() {
    cn_clear()
    enterModes()
    let size = Self.measuredSize()
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
    self.size = size
    tellSize()
  }

  package func close() { finish() }

  package func closeWithoutTrace() {
    // What scrolled away goes with what is visible, on either screen: some terminals keep it for each. In this order,
    // because some keep what 2J clears.
    if cn_is_ansi() { finish("\u{1B}[3J", Self.clearingAll) } else { finish() }
  }

  /// Clears the screen, then what scrolled away.
  private static let clearingAll = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// What clears a terminal that was not taken over, for leaving at once; nil where it is not known how.
  package static func clearing(output: Int32) -> String? {
    guard isatty(output) == 1, let type = TerminalEnvironment.ofProcess.type else { return nil }
    return cn_describes_ansi(type, output) ? clearingAll : nil
  }

  /// Gives the terminal back without ncurses, which waits for terminals that nobody reads.
  private func finish(_ first: String = "", _ last: String = "") {
    guard isOpen else { return }
    let now = SystemClock.uptime
    if let asked, now - asked < Self.answerTime { _ = wait(until: now + Self.longestWait) }
    isOpen = false
    cn_stop_collecting()
    guard_finish(first, last)
  }

  /// Adds `sequence` to what ncurses wrote and ``flush()`` writes.
  func collect(_ sequence: String) {
    var sequence = sequence
    _ = sequence.withUTF8 { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
