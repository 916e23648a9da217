import CNcurses

/// Protection of what the process has in memory. Opening a terminal includes it; whatever else runs asks for it first.
package enum ProcessGuard {
  /// No core file, no reading by other processes of the user, and a crash ends with 70 in silence.
  package static func harden() { guard_harden() }
}
