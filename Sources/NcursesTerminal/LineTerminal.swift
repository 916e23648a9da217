import CNcurses
import Glibc

/// A terminal on which somebody answers line by line. The lines are edited and shown by the system; only Ctrl-X is read
/// without Enter behind it.
package enum LineTerminal {
  /// - Parameters:
  ///   - input: a terminal; its modes are given back when the program ends.
  ///   - output: where the lines are said.
  ///   - isCleared: whether leaving at once, SIGTERM and SIGHUP clear it.
  package static func start(input: Int32, output: Int32, isCleared: Bool) {
    guard_lines_start(input, output, isCleared)
  }

  /// - Returns: how many bytes were written without a wait, or nil where the terminal is gone.
  package static func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let written = bytes.withUnsafeBytes { guard_lines_try_write($0.baseAddress, $0.count) }
    return written < 0 ? nil : written
  }

  /// Leaves at once: clears what was said, gives the terminal back, and ends with status 0. Nothing else runs or prints.
  package static func leave() -> Never {
    guard_lines_leave()
    _exit(0)
  }

  /// Ends the program as a signal does that nothing catches: with 128 and its number.
  package static func end(signal: Int32) -> Never { guard_end_by_signal(signal) }
}

/// Protection of what the process has in memory. Opening a terminal includes it; whatever else runs asks for it first.
package enum ProcessGuard {
  /// No core file, and no reading by other processes of the user: enough for what reads no vault.
  package static func hideMemory() { guard_hide_memory() }

  /// No core file, no reading by other processes of the user, and a crash ends with 70 in silence.
  package static func harden() { guard_harden() }

  /// An interrupt, the end of the session and a request to end exit with 128 and the signal's number, at once. For what
  /// leaves the terminal's modes alone; opening a terminal has its own way.
  package static func endOnSignals() { guard_end_on_signals() }
}
