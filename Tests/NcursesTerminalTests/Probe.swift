import Terminal
import TestTerminal

/// Starts the probe program on a terminal and waits for its first screen.
func startProbe(
  _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24), environment: [String: String] = [:]
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(.built("TerminalProbe"), arguments, size: size, environment: environment)
  try terminal.waitForProbe(toBeReady: 0)
  return terminal
}

extension PseudoTerminal {
  /// Types `keys` one after another, each after the probe has reported the one before.
  func type(each keys: [String], after count: Int = 0) throws {
    for (index, key) in keys.enumerated() {
      type(key)
      try waitForProbe(toBeReady: count + index + 1)
    }
  }

  /// Waits until the probe has reported `count` events. The cursor is placed last, so the screen is complete then.
  func waitForProbe(toBeReady count: Int) throws {
    try wait(within: 30, "the probe is not ready \(count)") {
      $0.place(of: "ready \(count)") != nil && $0.cursor == Point(column: 2, row: 1)
    }
  }
}
