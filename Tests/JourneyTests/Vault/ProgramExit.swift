import Glibc
import TestTerminal

/// A way in which the program ends.
enum ProgramExit: CaseIterable, Sendable {
  case quitting, leavingAtOnce, interrupting, hangingUp, terminating, killing, crashing, closingTheWindow

  /// Ends the program on a screen where `q` quits, and waits for the end.
  func perform(on terminal: PseudoTerminal) throws -> Ending {
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
    default: sendSignal(to: terminal)
    }
    return try terminal.waitForEnd()
  }

  /// Ends the program in line mode, and waits for the end.
  func performInLineMode(on terminal: PseudoTerminal) throws -> Ending {
    switch self {
    case .quitting:
      terminal.type("q\n")
      try terminal.wait(forOutput: "Leave now?")
      terminal.type("1\n")
    case .interrupting: terminal.type(Keys.control("c"))
    case .leavingAtOnce: terminal.type(Keys.control("x") + "\n")
    default: sendSignal(to: terminal)
    }
    return try terminal.waitForEnd()
  }

  /// Sends a signal or closes the terminal. No effect for ways that need keys.
  func sendSignal(to terminal: PseudoTerminal) {
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

  /// Whether the program can still restore the terminal.
  var restoresTheTerminal: Bool { self != .killing && self != .closingTheWindow }
}
