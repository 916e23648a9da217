import CNcurses
import Glibc

/// A terminal on which the user answers line by line. The system lets the user edit a line; only Ctrl-X takes effect
/// without Enter.
package enum LineTerminal {
  /// - Parameters:
  ///   - input: a terminal; its modes are restored when the program ends.
  ///   - output: the terminal to which lines are written.
  ///   - isCleared: whether leaving at once, SIGTERM and SIGHUP clear the terminal.
  package static func start(input: Int32, output: Int32, isCleared: Bool) {
    guard_lines_start(input, output, isCleared)
  }

  /// Writes as much as possible without waiting.
  ///
  /// - Returns: the number of bytes written; nil if the terminal is gone.
  package static func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let written = bytes.withUnsafeBytes { guard_lines_try_write($0.baseAddress, $0.count) }
    return written < 0 ? nil : written
  }

  /// Leaves at once: clears the terminal, restores its modes, and ends the program with status 0. Nothing else runs or
  /// prints.
  package static func leave() -> Never {
    guard_lines_leave()
    _exit(0)
  }

  /// Ends the program as an uncaught signal does, with status 128 plus the signal's number.
  package static func end(signal: Int32) -> Never { guard_end_by_signal(signal) }
}

/// Protects the memory of the process. Opening a terminal does this too; commands without a terminal call it first.
package enum ProcessGuard {
  /// Prevents core dumps, and other processes of the user from reading the memory. Enough for commands that read no
  /// vault.
  package static func hideMemory() { guard_hide_memory() }

  /// Prevents core dumps and other processes of the user from reading the memory, and makes a crash end silently with
  /// status 70.
  package static func harden() { guard_harden() }

  /// Makes SIGINT, SIGHUP and SIGTERM end the program at once with status 128 plus the signal's number. For commands
  /// that do not change the modes of the terminal; those that do handle signals differently.
  package static func endOnSignals() { guard_end_on_signals() }
}
