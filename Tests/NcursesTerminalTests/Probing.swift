import Terminal
import TestTerminal

/// The probe on a terminal, after its first screen.
func startProbe(
  _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24), environment: [String: String] = [:]
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(.built("TerminalProbe"), arguments, size: size, environment: environment)
  try terminal.wait(for: "ready 0")
  return terminal
}

extension PseudoTerminal {
  /// Types `keys` one after another, each when the one before it was seen.
  func type(each keys: [String], after count: Int = 0) throws {
    for (index, key) in keys.enumerated() {
      type(key)
      try wait(for: "ready \(count + index + 1)")
    }
  }
}
