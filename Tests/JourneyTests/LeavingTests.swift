import Glibc
import TestTerminal
import Testing

/// The terminal is restored however the program ends.
@Suite struct LeavingTests {
  /// Keys that lead to a screen, and a text on it.
  static let places = [
    ("", "leave now"), (Keys.enter, "Who is this about?"), (Keys.enter + "1", "call them?"),
    (Keys.enter + "1" + Keys.enter, "How it works"),
    (Keys.enter + "1" + Keys.enter + Keys.enter + "2", "who has more say?"),
  ]

  @Test(arguments: places)
  func controlXLeavesFromAnyScreen(keys: String, mark: String) throws {
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

  @Test func controlCAsksIfAnswersWouldBeLost() throws {
    let journey = try Journey()
    let terminal = journey.terminal
    try journey.begin(choice: "1", hasRoles: false, name: "Sam", isBrief: true)
    terminal.type("3" + Keys.control("c"))
    try terminal.wait(for: "Leave now?")
    terminal.type(Keys.control("c"))
    #expect(try terminal.waitForEnd() == .status(130))
    #expect(terminal.leftovers == [])
  }

  @Test func controlCEndsAtTheStart() throws {
    let terminal = try Journey().terminal
    terminal.type(Keys.control("c"))
    #expect(try terminal.waitForEnd() == .status(130))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func endsOnSignals(signal: Int32) throws {
    let terminal = try Journey().terminal
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() == .status(128 + signal))
    #expect(terminal.leftovers == [])
  }

  @Test func restoresTheTerminalAfterACrash() throws {
    let terminal = try Journey().terminal
    kill(terminal.process, SIGSEGV)
    #expect(try terminal.waitForEnd() == .status(70))
    #expect(terminal.leftovers == [])
    #expect(!terminal.output.contains("Backtrace"))
  }
}
