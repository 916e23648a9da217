import Glibc
import Terminal
import TestTerminal
import Testing

/// The disk is full in the middle of an assessment. Needs root to mount a small disk.
@Suite(.enabled(if: SmallDisk.canBeMade, "a disk of its own cannot be mounted here"), .serialized)
struct FullDiskTests {
  /// Runs `body` with a home folder whose vault is on a disk of its own.
  private func withDisk(_ body: (PrivateHome) throws -> Void) throws {
    let home = try PrivateHome()
    try home.makeVaultFolder()
    try #require(SmallDisk.make(at: home.vaultFolder))
    defer { SmallDisk.remove(at: home.vaultFolder) }
    try home.makeVault()
    try body(home)
  }

  private func fill(_ home: PrivateHome) {
    // Close on exec: a process started by another test must not keep the file open after it is deleted.
    let file = open(home.vaultFolder + "filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    let page = [UInt8](repeating: 7, count: 4096)
    while write(file, page, page.count) > 0 {}
    close(file)
  }

  private func makeRoom(_ home: PrivateHome) { unlink(home.vaultFolder + "filler") }

  /// Starts an assessment and answers two questions.
  private func begin(_ home: PrivateHome) throws -> PseudoTerminal {
    let terminal = try home.start(passphraseIsGiven: true)
    try terminal.wait(for: "Your vault")
    terminal.type("1")
    try terminal.begin(name: "Robin")
    try terminal.answerTwo()
    try home.wait { $0.draft?.position == 2 }
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    try terminal.wait(for: "Your answers so far are in your vault.")
    terminal.type(Keys.enter)
    #expect(try terminal.waitForEnd() == .status(0))
  }

  @Test func retriesAfterSpaceIsFreed() throws {
    try withDisk { home in
      let terminal = try begin(home)
      fill(home)
      terminal.type("4")
      try terminal.wait(for: "Not saved")
      #expect(terminal.screen.place(of: "space left on device") != nil || terminal.output.contains("No space"))
      // Keys typed before the dialog appeared choose nothing, and the first choice saves nothing yet.
      terminal.type("1" + Keys.enter + Keys.down)
      try terminal.wait(for: "▸ Save to another file")
      terminal.type(Keys.up)
      try terminal.wait(for: "▸ Try again")
      #expect(try home.peek().draft?.position == 2)
      makeRoom(home)
      terminal.type(Keys.enter)
      try terminal.wait(for: "3 of 23")
      terminal.type("1" + Keys.enter)
      try terminal.wait(for: "4 of 23")
      try leave(terminal)
      let draft = try #require(try home.contents().draft)
      #expect(draft.position == 3 && draft.sitting.answers.pairs.values.allSatisfy(\.isComplete))
      #expect(!home.names.contains { $0.hasSuffix(".new") })
    }
  }

  @Test func savesToAnotherFile() throws {
    try withDisk { home in
      let terminal = try begin(home)
      fill(home)
      terminal.type("4")
      try terminal.wait(for: "Not saved")
      terminal.type(Keys.down + Keys.enter)
      try terminal.wait(for: "The name of a new file")
      terminal.type(Keys.control("u") + "other.age" + Keys.enter)
      try terminal.wait(for: "3 of 23")
      terminal.type("1" + Keys.enter)
      try terminal.wait(for: "4 of 23")
      try leave(terminal)
      #expect(try home.contents(of: home.work + "other.age").draft?.position == 3)
      #expect(try home.contents().draft?.position == 2)
    }
  }

  @Test func keepsTheLastSaveIfSavingIsTurnedOff() throws {
    try withDisk { home in
      let terminal = try begin(home)
      fill(home)
      terminal.type("4")
      try terminal.wait(for: "Not saved")
      terminal.type(Keys.up + Keys.enter)
      try terminal.wait(for: "3 of 23")
      terminal.type("1" + Keys.enter)
      try terminal.wait(for: "4 of 23")
      terminal.type("q")
      try terminal.wait(for: "Leave now?")
      #expect(terminal.screen.place(of: "are in your vault") == nil)
      terminal.type(Keys.control("x"))
      #expect(try terminal.waitForEnd() == .status(0))
      #expect(try home.contents().draft?.position == 2)
    }
  }

  @Test func retriesInLineMode() throws {
    try withDisk { home in
      let terminal = try home.start(["--linear"], passphraseIsGiven: true, size: Size(columns: 200, rows: 60))
      try terminal.wait(forOutput: ". The vault itself")
      terminal.type("1\n1\nRobin\n2\n5\n")
      try terminal.wait(forOutput: "\n1 of 12.")
      fill(home)
      terminal.type("2\n")
      try terminal.wait(forOutput: "3. Go on without saving")
      makeRoom(home)
      terminal.type("1\n")
      try terminal.wait(forOutput: "Now it is saved.")
      terminal.type("3\n")
      try terminal.wait(forOutput: "\n2 of 12.")
      terminal.type(Keys.control("d"))
      #expect(try terminal.waitForEnd() == .status(0))
      #expect(terminal.output.contains("What you answered is in your vault."))
      #expect(try home.contents().draft?.position == 2)
    }
  }

  /// The exit status tells scripts that the answers were not saved.
  @Test func failsInLineModeIfNothingWasSaved() throws {
    try withDisk { home in
      let terminal = try home.start(["--linear"], passphraseIsGiven: true, size: Size(columns: 200, rows: 60))
      try terminal.wait(forOutput: ". The vault itself")
      fill(home)
      terminal.type("1\n1\nRobin\n2\n5\n")
      try terminal.wait(forOutput: "3. Go on without saving")
      terminal.type(Keys.control("d"))
      #expect(try terminal.waitForEnd() == .status(74))
      #expect(terminal.output.contains("The input has ended. Nothing was kept."))
    }
  }
}
