import Terminal
import TestTerminal
import Testing

/// Ctrl-X wherever somebody may be: the screen is empty, and the program is gone. How long that takes is measured by
/// `Tests/Benchmarks/keeping.py`.
@Suite struct LeavingAtOnceTests {
  @Test(arguments: Place.all) func fromAnyPlace(place: Place) throws {
    let home = try PrivateHome()
    let terminal = try place.reach(in: home)
    let before = vaults(home)
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank)
    #expect(terminal.leftovers == [])
    // It writes nothing.
    #expect(vaults(home) == before)
    if place.vault == .open { #expect(try home.contents().draft?.position == 8) }
  }

  /// What is kept. A folder and a lock may be made for a new vault that does not come to be.
  private func vaults(_ home: PrivateHome) -> [String] { home.names.filter { $0.contains(/\.age$|\.new$/) } }

  /// In the same breath as the passphrase: nobody waits for a screen.
  @Test func typedAhead() throws {
    let home = try PrivateHome()
    try home.makeSlowFile()
    let terminal = try home.start()
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter + home.passphrase + Keys.enter + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  @Test(arguments: ["", "half of it"]) func fromThePromptLineByLine(typed: String) throws {
    let home = try PrivateHome()
    try home.makeVault()
    let terminal = try home.start(["--linear"], size: Size(columns: 160, rows: 40))
    try terminal.wait(forOutput: "Shall it be opened?")
    terminal.type("1\n")
    try terminal.wait(forOutput: "Passphrase: ")
    terminal.type(typed + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  /// From a command that works on the passphrase it asked for, also in the same breath. Nothing is printed after it.
  @Test(arguments: [true, false]) func fromACommandThatDerivesAKey(inOneBreath: Bool) throws {
    let home = try PrivateHome()
    try home.makeSlowFile()
    let terminal = try home.start(["history"])
    try terminal.wait(forOutput: "Passphrase: ")
    terminal.type("a" + Keys.enter + (inOneBreath ? Keys.control("x") : ""))
    if !inOneBreath {
      try terminal.wait(until: { $0.cursor.row > 0 })
      terminal.type(Keys.control("x"))
    }
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output.hasSuffix("\u{1B}[3J"))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  /// They are read with the key to leave, and none of them is acted on.
  @Test(arguments: ["5", Keys.control("l")]) func beforeKeysThatWait(key: String) throws {
    let journey = try Journey()
    try journey.begin(choice: "1", hasRoles: false, name: "Sam", isBrief: true)
    let terminal = journey.terminal
    let before = terminal.bytes.count
    terminal.type(String(repeating: key, count: 4_000) + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
    // A screen has some 2,000 bytes. A few may be painted before the rest of the keys is there.
    #expect(terminal.bytes.count - before < 100_000)
  }

  /// The window does not take what the program shows, as after Ctrl-S.
  @Test(arguments: [WayOut.leavingAtOnce, .hangingUp, .terminating], [true, false])
  func fromATerminalThatNobodyReads(way: WayOut, inLines: Bool) throws {
    let home = try PrivateHome()
    defer { withExtendedLifetime(home) {} }
    let terminal = try home.start(inLines ? ["--linear"] : [])
    try terminal.wait(forOutput: inLines ? "Who is this about?" : "leave now")
    try terminal.fillUp(typing: inLines ? "?\n" : Keys.control("l"))
    if way == .leavingAtOnce { terminal.typeBlindly(Keys.control("x")) } else { way.strike(terminal) }
    #expect(try terminal.waitForEndWithoutReading(within: 10) == way.ending)
    #expect(try terminal.waitForEnd() == way.ending)
    #expect(terminal.leftovers == [])
    if way == .leavingAtOnce { #expect(terminal.isBlank) }
  }

  @Test(arguments: ["", "half of a li", "1\n2\n1\n"]) func withoutEnterLineByLine(typed: String) throws {
    let home = try PrivateHome()
    defer { withExtendedLifetime(home) {} }
    let terminal = try home.start(["--linear"])
    try terminal.wait(forOutput: "Who is this about?")
    terminal.type(typed + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output.hasSuffix("\u{1B}[3J"))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }
}
