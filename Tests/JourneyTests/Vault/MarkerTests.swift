import VaultSamples
import Terminal
import TestTerminal
import Testing

/// Whatever is typed is marked, and whichever way the program ends, no byte of a mark is left anywhere.
@Suite struct MarkerTests {
  private static let mark = "Zqmark"
  private static let name = mark + "Name"
  private static let passphrase = mark + " secret ß"

  @Test(arguments: WayOut.allCases, [true, false])
  func onScreens(way: WayOut, hasVault: Bool) throws {
    let home = try PrivateHome(passphrase: Self.passphrase)
    if hasVault { try home.makeVault() }
    let before = home.names
    // With what is shown on the only screen there is, some terminals go on.
    let terminal = try home.start(environment: way == .crashing || way == .quitting ? ["TERM": "linux"] : [:])
    if hasVault {
      try terminal.open(with: Self.passphrase)
      terminal.type("1")
    } else {
      try terminal.wait(for: "leave now")
      terminal.type(Keys.enter)
    }
    try terminal.begin(name: Self.name)
    try terminal.wait(for: Self.name)
    try terminal.answerTwo()
    if hasVault { try home.wait { $0.draft?.position == 2 } }
    #expect(try way.take(terminal) == way.ending)
    try expectNoTrace(home, before: before, hasVault: hasVault)
    guard way.givesTheTerminalBack else { return }
    #expect(terminal.isBlank)
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: WayOut.allCases, [true, false])
  func lineByLine(way: WayOut, hasVault: Bool) throws {
    let home = try PrivateHome(passphrase: Self.passphrase)
    if hasVault { try home.makeVault() }
    let before = home.names
    let terminal = try home.start(["--linear"], size: Size(columns: 160, rows: 60))
    if hasVault {
      try terminal.wait(forOutput: "Shall it be opened?")
      terminal.type("1\n")
      try terminal.wait(forOutput: "Passphrase: ")
      terminal.type(Self.passphrase + Keys.enter)
      try terminal.wait(forOutput: "Last saved")
      terminal.type("1\n")
    }
    try terminal.wait(forOutput: "Who is this about?")
    terminal.type("1\n")
    try terminal.wait(forOutput: "What shall Poise call them?")
    terminal.type(Self.name + "\n2\n4\n3\n")
    try terminal.wait(forOutput: "Still 1 of 12.")
    #expect(try way.takeByLine(terminal) == way.ending)
    #expect(!terminal.output.contains(Self.passphrase))
    try expectNoTrace(home, before: before, hasVault: hasVault)
    if way == .leavingAtOnce { #expect(terminal.isBlank) }
    // A killed program cannot restore the line mode that it had changed to hear Ctrl-X without Enter.
    if way != .closingTheWindow { #expect(terminal.leftovers == (way == .killing ? ["modes of the line"] : [])) }
  }

  /// Names of files are what somebody types, too: where a report goes, where else a vault would go, which vault.
  @Test func namesOfFilesStayWhereTheyWereTyped() throws {
    let home = try PrivateHome(passphrase: Self.passphrase)
    let terminal = try home.start(["--vault", Self.mark + "/vault.age", "friendship", "--brief", "--name", "Kim"])
    try terminal.wait(for: "leave now")
    terminal.type("v")
    try terminal.wait(for: "Keep your answers?")
    terminal.type(Keys.escape)
    try terminal.wait(for: "Who may see it")
    terminal.type(Keys.enter + Keys.enter)
    try terminal.wait(for: "who has more say?")
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(home.names == [])
    #expect(terminal.isBlank)
  }

  private func expectNoTrace(_ home: PrivateHome, before: [String], hasVault: Bool) throws {
    #expect(home.names(holding: Self.mark) == [])
    // Struck down in the middle of a save, the half of it stays, encrypted, until the vault is opened.
    #expect(home.names.filter { !$0.hasSuffix("vault.age.new") } == before)
    guard hasVault else { return #expect(before == []) }
    // It was all in there, for those who may know.
    let draft = try #require(try home.contents().draft)
    #expect(draft.sitting.name == Self.name && draft.sitting.answers.global != nil)
  }
}
