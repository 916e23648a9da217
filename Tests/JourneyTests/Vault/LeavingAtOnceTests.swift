import Terminal
import TestTerminal
import Testing

/// Ctrl-X on every screen clears the terminal and ends the program. `Tests/Benchmarks/keeping.py` measures the time.
@Suite struct LeavingAtOnceTests {
  @Test(arguments: ScreenPath.all) func leavesFromAnyScreen(place: ScreenPath) throws {
    let home = try PrivateHome()
    let terminal = try place.reach(in: home)
    let before = vaults(home)
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank)
    #expect(terminal.leftovers == [])
    // Nothing was written.
    #expect(vaults(home) == before)
    if place.vault == .open { #expect(try home.contents().draft?.position == 8) }
  }

  /// Vault files and unfinished ones. The folder and the lock of a vault that was not created do not count.
  private func vaults(_ home: PrivateHome) -> [String] { home.names.filter { $0.contains(/\.age$|\.new$/) } }

  /// Ctrl-X is typed together with the passphrase.
  @Test func leavesIfTypedWithThePassphrase() throws {
    let home = try PrivateHome()
    try home.makeSlowFile()
    let terminal = try home.start()
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter + home.passphrase + Keys.enter + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  @Test(arguments: ["", "half of it"]) func leavesFromThePromptInLineMode(typed: String) throws {
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

  /// During the key derivation of a command, also if typed together with the passphrase. Nothing is printed after it.
  @Test(arguments: [true, false]) func leavesDuringKeyDerivation(isTypedAhead: Bool) throws {
    let home = try PrivateHome()
    try home.makeSlowFile()
    let terminal = try home.start(["history"])
    try terminal.wait(forOutput: "Passphrase: ")
    terminal.type("a" + Keys.enter + (isTypedAhead ? Keys.control("x") : ""))
    if !isTypedAhead {
      try terminal.wait(until: { $0.cursor.row > 0 })
      terminal.type(Keys.control("x"))
    }
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output.hasSuffix("\u{1B}[3J"))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  /// Other keys wait before Ctrl-X. None of them must have an effect.
  @Test(arguments: ["5", Keys.control("l")]) func takesPrecedenceOverPendingKeys(key: String) throws {
    let journey = try Journey()
    try journey.begin(choice: "1", hasRoles: false, name: "Sam", isBrief: true)
    let terminal = journey.terminal
    let before = terminal.bytes.count
    terminal.type(String(repeating: key, count: 4_000) + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
    // One screen is about 2,000 bytes. A few may be drawn before the remaining keys arrive.
    #expect(terminal.bytes.count - before < 100_000)
  }

  /// The terminal accepts no output, as after Ctrl-S.
  @Test(arguments: [ProgramExit.leavingAtOnce, .hangingUp, .terminating], [true, false])
  func leavesATerminalThatAcceptsNoOutput(way: ProgramExit, inLines: Bool) throws {
    let home = try PrivateHome()
    defer { withExtendedLifetime(home) {} }
    let terminal = try home.start(inLines ? ["--linear"] : [])
    try terminal.wait(forOutput: inLines ? "Who is this about?" : "leave now")
    try terminal.fillUp(typing: inLines ? "?\n" : Keys.control("l"))
    if way == .leavingAtOnce { terminal.typeBlindly(Keys.control("x")) } else { way.sendSignal(to: terminal) }
    #expect(try terminal.waitForEndWithoutReading(within: 10) == way.ending)
    #expect(try terminal.waitForEnd() == way.ending)
    #expect(terminal.leftovers == [])
    if way == .leavingAtOnce { #expect(terminal.isBlank) }
  }

  @Test(arguments: ["", "half of a li", "1\n2\n1\n"]) func needsNoEnterInLineMode(typed: String) throws {
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
