import Terminal
import TestTerminal
import Testing

/// The writing exercise in the real program, with a vault.
@Suite struct WritingTests {
  private static let mark = "Zqmark"

  /// Goes to the page to write on, from the vault's first page, and writes two lines.
  private func write(_ terminal: PseudoTerminal) throws {
    for (keys, mark) in [
      ("2", "The newest first."), (Keys.enter, "Before the result"), ("2" + Keys.enter, "All in all"),
      ("6", "Two angles"), ("y", "time 1 of 3"), (Keys.enter, "about 0 of 7 minutes"),
      (Self.mark + " was here." + Keys.enter + "And left.", "And left."),
    ] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
  }

  @Test func whatIsWrittenIsInTheVaultWhereThatIsChosen() throws {
    let home = try PrivateHome()
    try home.makeVault(entries: 1)
    let terminal = try home.start(passphraseIsGiven: true)
    try terminal.wait(for: "Begin a new one")
    try write(terminal)
    terminal.type(Keys.control("d"))
    try terminal.wait(for: "Keep nothing")
    terminal.type("3")
    try terminal.wait(for: "Your words are in your vault.")
    try home.wait { $0.entries[0].followUps.map(\.reply.writing) == ["\(Self.mark) was here.\nAnd left."] }
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [] && home.names(holding: Self.mark) == [])
  }

  /// However the program ends while something is being written, none of it is anywhere. `q` is a letter there.
  @Test(arguments: ProgramExit.allCases.filter { $0 != .quitting }) func leavesNoWord(way: ProgramExit) throws {
    let home = try PrivateHome()
    try home.makeVault(entries: 1)
    let before = home.names
    let terminal = try home.start(
      passphraseIsGiven: true, environment: way == .crashing ? ["TERM": "linux"] : [:])
    try terminal.wait(for: "Begin a new one")
    try write(terminal)
    #expect(try way.perform(on: terminal) == way.ending)
    #expect(home.names(holding: Self.mark) == [] && home.names == before)
    #expect(try home.contents().entries[0].followUps == [])
    guard way.restoresTheTerminal else { return }
    #expect(terminal.isBlank && terminal.leftovers == [])
  }
}
