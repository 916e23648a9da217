import Glibc
import Vault
import Terminal
import TestTerminal
import Testing

/// Two programs use the same vault.
@Suite struct TwoWindowsTests {
  private static let held = "is open in another window"

  /// Opens the vault in a first window and begins an assessment.
  private func first(_ home: PrivateHome) throws -> PseudoTerminal {
    try home.makeVault(entries: 1)
    let terminal = try home.start(passphraseIsGiven: true)
    try terminal.wait(for: "Your vault")
    terminal.type("1")
    try terminal.begin(name: "Robin")
    terminal.type("2")
    return terminal
  }

  @Test func reportsTheLockBeforeThePassphrase() throws {
    let home = try PrivateHome()
    let first = try first(home)
    let second = try home.start()
    try second.wait(for: "leave now")
    second.type(Keys.enter)
    // The message may be wrapped because of the path.
    try second.wait(for: "(process \(first.process)")
    #expect(second.screen.place(of: "Type the passphrase of your vault.") != nil)

    // The first program is unaffected. The second can open the vault once the first has ended.
    first.type(Keys.enter)
    try first.wait(for: "2 of 23")
    first.type("34" + Keys.enter)
    try first.wait(for: "3 of 23")
    first.type("q")
    try first.wait(for: "Leave now?")
    first.type(Keys.enter)
    #expect(try first.waitForEnd() == .status(0))
    second.type(home.passphrase + Keys.enter)
    try second.wait(for: "Robin, question 3 of 23")
    second.type(Keys.control("x"))
    #expect(try second.waitForEnd() == .status(0))
    let contents = try home.contents()
    #expect(contents.entries.count == 1 && contents.draft?.position == 2)
  }

  @Test func reportsTheLockBeforeThePassphraseInLineMode() throws {
    let home = try PrivateHome()
    let first = try first(home)
    let second = try home.start(["--linear"], size: Size(columns: 200, rows: 60))
    try second.wait(forOutput: "Shall it be opened?")
    second.type("1\n")
    try second.wait(forOutput: Self.held + " (process \(first.process))")
    #expect(!second.output.contains("Passphrase: "))
    first.type(Keys.control("x"))
    #expect(try first.waitForEnd() == .status(0))
    second.type("1\n")
    try second.wait(forOutput: "Passphrase: ")
    // From here on the second program holds the lock.
    #expect(throws: VaultError.held(path: home.vault, process: second.process)) { try home.contents() }
    second.type("wrong" + Keys.enter)
    try second.wait(forOutput: "did not open")
    second.type("1\n")
    // Input typed before the prompt is discarded, so wait for the prompt.
    try second.wait { _ in second.output.split(separator: "Passphrase: ", omittingEmptySubsequences: false).count == 3 }
    second.type(home.passphrase + Keys.enter)
    try second.wait(forOutput: "Last saved")
  }

  /// Continuing without the vault releases its lock.
  @Test(arguments: [true, false]) func releasesTheLockWhenContinuingWithoutVault(isLinear: Bool) throws {
    let home = try PrivateHome()
    try home.makeVault()
    let terminal = try home.start(isLinear ? ["--linear"] : [], size: Size(columns: 160, rows: 60))
    if isLinear {
      try terminal.wait(forOutput: "Shall it be opened?")
      terminal.type("1\n")
      try terminal.wait(forOutput: "Passphrase: ")
      terminal.type(Keys.enter)
      try terminal.wait(forOutput: "Nothing was typed yet.")
      terminal.type("2\n")
      try terminal.wait(forOutput: "Who is this about?")
    } else {
      try terminal.wait(for: "leave now")
      terminal.type(Keys.enter)
      try terminal.wait(for: "Type the passphrase of your vault.")
      terminal.type(Keys.tab)
      try terminal.wait(for: "Who is this about?")
      // The lock is released after the screen is drawn.
      terminal.type("1")
      try terminal.wait(for: "What shall Poise call them?")
    }
    #expect(try home.contents().entries.isEmpty)
  }

  @Test(arguments: [["vault", "passphrase"], ["vault", "delete", "1"], ["vault", "remind", "none"]])
  func commandsReportTheLock(arguments: [String]) throws {
    let home = try PrivateHome()
    let first = try first(home)
    let command = try home.start(arguments, size: Size(columns: 200, rows: 24))
    #expect(try command.waitForEnd() == .status(75))
    #expect(command.output.contains(Self.held + " (process \(first.process))"))
    #expect(!command.output.contains("Passphrase: "))
  }

  /// Reading needs no lock.
  @Test func readsTheHistoryOfALockedVault() throws {
    let home = try PrivateHome()
    let first = try first(home)
    let command = try home.start(["history"], passphraseIsGiven: true, size: Size(columns: 200, rows: 24))
    #expect(try command.waitForEnd() == .status(0))
    #expect(command.output.contains("Last saved"))
    first.send(signal: SIGTERM)
    #expect(try first.waitForEnd() == .status(128 + SIGTERM))
  }
}
