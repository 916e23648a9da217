import VaultSamples
import Terminal
import TestTerminal
import Testing

/// All typed text contains a marker. However the program ends, the marker must not remain anywhere.
@Suite struct MarkerTests {
  private static let mark = "Zqmark"
  private static let name = mark + "Name"
  private static let passphrase = mark + " secret ß"

  @Test(arguments: ProgramExit.allCases, [true, false])
  func leavesNoMarkerOnScreens(way: ProgramExit, hasVault: Bool) throws {
    let home = try PrivateHome(passphrase: Self.passphrase)
    if hasVault { try home.makeVault() }
    let before = home.names
    // On a terminal without an alternate screen, a crash must clear the only screen.
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
    #expect(try way.perform(on: terminal) == way.ending)
    try expectNoTrace(home, before: before, hasVault: hasVault)
    guard way.restoresTheTerminal else { return }
    #expect(terminal.isBlank)
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: ProgramExit.allCases, [true, false])
  func leavesNoMarkerInLineMode(way: ProgramExit, hasVault: Bool) throws {
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
    #expect(try way.performInLineMode(on: terminal) == way.ending)
    #expect(!terminal.output.contains(Self.passphrase))
    try expectNoTrace(home, before: before, hasVault: hasVault)
    if way == .leavingAtOnce { #expect(terminal.isBlank) }
    // SIGKILL leaves the line mode as it was changed to read Ctrl-X without Enter.
    if way != .closingTheWindow { #expect(terminal.leftovers == (way == .killing ? ["modes of the line"] : [])) }
  }

  /// The path of a vault is typed text, too. Nothing is stored if the vault is not created.
  @Test func storesNoFileNames() throws {
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
    // A save that was interrupted leaves a file, encrypted, until the vault is opened again.
    #expect(home.names.filter { !$0.hasSuffix("vault.age.new") } == before)
    guard hasVault else { return #expect(before == []) }
    // The vault itself contains everything.
    let draft = try #require(try home.contents().draft)
    #expect(draft.sitting.name == Self.name && draft.sitting.answers.global != nil)
  }
}
