import Glibc
import TestTerminal
import Testing

/// Every way out gives the terminal back.
@Suite struct LeavingTests {
  /// Keys that lead to a screen, and what stands on it.
  static let places = [
    ("", "leave now"), (Keys.enter, "Who is this about?"), (Keys.enter + "1", "call them?"),
    (Keys.enter + "1" + Keys.enter, "How it works"),
    (Keys.enter + "1" + Keys.enter + Keys.enter + "2", "who has more say?"),
  ]

  @Test(arguments: places)
  func atOnceFromAnyScreen(keys: String, mark: String) throws {
    let terminal = try Journey().terminal
    terminal.type(keys)
    try terminal.wait(for: mark)
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    let isBlank = terminal.screen.text.allSatisfy { $0.isWhitespace }
    #expect(isBlank)
    #expect(terminal.screen.scrollback.isEmpty)
  }

  @Test func interruptingAsksOnceWhereAnswersWouldBeLost() throws {
    let journey = try Journey()
    let terminal = journey.terminal
    try journey.begin(choice: "1", hasRoles: false, name: "Sam", isBrief: true)
    terminal.type("3" + Keys.control("c"))
    try terminal.wait(for: "Leave now?")
    terminal.type(Keys.control("c"))
    #expect(try terminal.waitForEnd() == .status(130))
    #expect(terminal.leftovers == [])
  }

  @Test func interruptingAtTheStartEnds() throws {
    let terminal = try Journey().terminal
    terminal.type(Keys.control("c"))
    #expect(try terminal.waitForEnd() == .status(130))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func signalsEndIt(signal: Int32) throws {
    let terminal = try Journey().terminal
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() == .status(128 + signal))
    #expect(terminal.leftovers == [])
  }

  @Test func aCrashLeavesTheTerminalAsItWas() throws {
    let terminal = try Journey().terminal
    kill(terminal.process, SIGSEGV)
    #expect(try terminal.waitForEnd() == .status(70))
    #expect(terminal.leftovers == [])
    #expect(!terminal.output.contains("Backtrace"))
  }
}
