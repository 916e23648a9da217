import CNcurses
import Glibc
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

  /// Bracketed paste and the mouse are ours: ncurses neither sets nor resets the one, and would set the other in a form
  /// that has no columns beyond 223.
  func enterModes() {
    write(cn_is_ansi() ? "\u{1B}[?2004h" + (tellsOfMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "") : "")
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      guard_arm(buffer.baseAddress, cn_restoring_sequence(buffer.baseAddress, buffer.count))
    }
  }

  private func leaveModes() {
    // Some terminals have no alternate screen, and others can show it again after it was left.
    cn_clear()
    write(cn_is_ansi() ? "\u{1B}[?2004l" + (tellsOfMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") : "")
    endwin()
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
  func comeBack() {
    refresh()
    enterModes()
    let size = Self.measuredSize()
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
    self.size = size
    tellSize()
  }

  package func close() {
    guard isOpen else { return }
    leaveModes()
    end()
  }

  package func closeWithoutTrace() {
    guard isOpen else { return }
    // Some terminals keep what scrolled away for each screen.
    write(cn_is_ansi() ? "\u{1B}[3J" : "")
    leaveModes()
    // What scrolled away goes with what is visible; in this order, because some terminals keep what 2J clears.
    write(cn_is_ansi() ? Self.clearingAll : "")
    end()
  }

  /// Clears the screen, then what scrolled away.
  private static let clearingAll = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// What clears a terminal that was not taken over, for leaving at once; nil where it is not known how.
  package static func clearing(output: Int32) -> String? {
    guard isatty(output) == 1, let type = Surroundings.ofProcess.type else { return nil }
    return cn_describes_ansi(type, output) ? clearingAll : nil
  }

  private func end() {
    isOpen = false
    guard_end()
  }

  private func write(_ sequence: String) {
    var sequence = sequence
    sequence.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { guard_write($0.baseAddress, $0.count) }
    }
  }
}
