import CNcurses

/// Protection of what the process has in memory. Opening a terminal includes it; whatever else runs asks for it first.
package enum ProcessGuard {
  /// No core file, no reading by other processes of the user, and a crash ends with 70 in silence.
  package static func harden() { guard_harden() }

  /// An interrupt, the end of the session and a request to end exit with 128 and the signal's number, at once. For what
  /// leaves the terminal's modes alone; opening a terminal has its own way.
  package static func endOnSignals() { guard_end_on_signals() }
}
