import Glibc
import TestTerminal

/// How somebody, or something, ends the program.
enum WayOut: CaseIterable, Sendable {
  case quitting, leavingAtOnce, interrupting, hangingUp, terminating, killing, crashing, closingTheWindow

  /// On a screen where `q` quits.
  func take(_ terminal: PseudoTerminal) throws -> Ending {
    switch self {
    case .quitting:
      terminal.type("q")
      try terminal.wait(for: "Leave now?")
      terminal.type("1")
    case .interrupting:
      terminal.type(Keys.control("c"))
      try terminal.wait(for: "Leave now?")
      terminal.type(Keys.control("c"))
    case .leavingAtOnce: terminal.type(Keys.control("x"))
    default: strike(terminal)
    }
    return try terminal.waitForEnd()
  }

  /// Line by line.
  func takeByLine(_ terminal: PseudoTerminal) throws -> Ending {
    switch self {
    case .quitting:
      terminal.type("q\n")
      try terminal.wait(forOutput: "Leave now?")
      terminal.type("1\n")
    case .interrupting: terminal.type(Keys.control("c"))
    case .leavingAtOnce: terminal.type(Keys.control("x") + "\n")
    default: strike(terminal)
    }
    return try terminal.waitForEnd()
  }

  /// Those that ask for nothing.
  func strike(_ terminal: PseudoTerminal) {
    switch self {
    case .hangingUp: terminal.send(signal: SIGHUP)
    case .terminating: terminal.send(signal: SIGTERM)
    case .killing: terminal.send(signal: SIGKILL)
    case .crashing: terminal.send(signal: SIGSEGV)
    case .closingTheWindow: terminal.hangUp()
    case .quitting, .leavingAtOnce, .interrupting: break
    }
  }

  var ending: Ending {
    switch self {
    case .quitting, .leavingAtOnce: .status(0)
    case .interrupting: .status(128 + SIGINT)
    case .hangingUp, .closingTheWindow: .status(128 + SIGHUP)
    case .terminating: .status(128 + SIGTERM)
    case .killing: .signal(SIGKILL)
    case .crashing: .status(70)
    }
  }

  /// The program can still tidy the terminal.
  var givesTheTerminalBack: Bool { self != .killing && self != .closingTheWindow }
}
