import Glibc
import Terminal
import Testing
import Text
import Vault
import VaultSamples

@testable import Assessment
@testable import Screens

/// The passphrase, locking, what goes wrong, and being rid of it.
@Suite struct VaultScreenTests {
  /// What was chosen is offered no more when one comes back.
  @Test mutating func leavingBearsThatItIsKeptByNow() throws {
    sitting.press("ENTER TAB 1 Sam ENTER ENTER 1 3 ENTER 4 q DOWN")
    #expect(sitting.model.shown.body.focus != nil)
    var kept = sitting.model
    sitting = try ScreenDriver(vault: vault)
    sitting.press(Scene.unlock)
    let contents = try #require(vault.vault?.contents)
    _ = kept.update(.event(.vault(.kept(contents, path: "/v"))), now: 900)
    #expect(kept.shown.body.focus != nil)
    _ = kept.update(.key(.enter), now: 900)
    #expect(kept.state.place == .question)
  }

  private let vault: MemoryVault
  private var sitting: ScreenDriver

  init() throws {
    vault = try MemoryVault.filled()
    sitting = try ScreenDriver(vault: vault)
  }

  private var session: Session { sitting.model.state.session }
  private var contents: VaultContents? { vault.vault?.contents }

  // MARK: The passphrase

  @Test mutating func nothingOfItIsShown() throws {
    sitting.press("ENTER")
    let before = sitting.model.frame
    sitting.press("zq?F7")
    #expect(sitting.model.frame == before)
    sitting.send(.key(.paste("zq marker")))
    #expect(sitting.model.frame == before)
  }

  @Test mutating func everySignCanBePartOfIt() throws {
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(vault: vault)
    sitting.press("v ENTER a?bq1 ENTER a?bq1 ENTER")
    #expect(sitting.text.contains("Your vault"))
    // And of a name.
    sitting.press("1 1 Who?")
    #expect(sitting.text.contains("Who?"))
  }

  @Test func oneThatWasGivenIsWorkedOnAtOnce() throws {
    func opening() -> LaunchOptions {
      LaunchOptions(
        seed: 1, passphrase: GivenPassphrase(Sample.secret(MemoryVault.passphrase)), clock: MemoryVault.clock)
    }
    var model = Model(
      words: try Embedded.words, opening: opening(), size: Size(columns: 80, rows: 24),
      capabilities: Capabilities())
    #expect(model.start().last == .vault(.open(Sample.secret(MemoryVault.passphrase))))
    // It is handed over, and kept nowhere.
    #expect(model.start().last == .vault(.look))
    _ = model.update(.event(.vault(.closed(path: "/v"))), now: 0)
    #expect(model.frame.canvas.text.contains("One moment."))
    #expect(model.update(.key(.escape), now: 0) == [])
    _ = model.update(.event(.vault(.failed("It did not open.", nil))), now: 0)
    #expect(model.frame.canvas.text.contains("It did not open."))
    var sitting = try ScreenDriver(opening: opening(), vault: vault)
    #expect(sitting.text.contains("Last saved"))
    sitting.press("ESC")
    #expect(sitting.text.contains("What you put into your vault"))
  }

  @Test mutating func aWrongOneCanBeTriedAgain() {
    sitting.press("ENTER wrong ENTER")
    #expect(sitting.text.contains("did not open"))
    sitting.press("corrX BSPACE ect ENTER")
    #expect(sitting.text.contains("Last saved"))
  }

  @Test mutating func whileItIsWorkedOnOnlyLeavingIsOpen() throws {
    var model = sitting.model
    _ = model.update(.key(.enter), now: 1)
    _ = model.update(.key(.character("a")), now: 2)
    let effects = model.update(.key(.enter), now: 3)
    guard effects.count == 1, case .vault(.open) = effects[0] else {
      return #expect(Bool(false), "\(effects)")
    }
    let before = model.frame
    #expect(model.update(.key(.character("b")), now: 4) == [])
    #expect(model.update(.key(.enter), now: 5) == [])
    #expect(model.frame == before)
    #expect(model.update(.key(.control("x")), now: 6) == [.leaveAtOnce])
  }

  /// What was opened over the prompt does not leave it behind.
  @Test mutating func thePromptGoesAwayBelowWhatWasOpenedOverIt() throws {
    sitting.press("\(Scene.unlock) 1 4")
    var model = sitting.model
    _ = model.update(.event(.vault(.closed(path: "/v"))), now: 0)
    for key in [Key.control("c"), .character("3"), .character("x")] { _ = model.update(.key(key), now: 1) }
    _ = model.update(.key(.enter), now: 2)
    // F1 does nothing while the key is worked on.
    #expect(model.frame.canvas.text.contains("One moment."))
    _ = model.update(.key(.function(1)), now: 3)
    #expect(model.frame.canvas.text.contains("One moment."))
    _ = model.update(.key(.control("c")), now: 4)
    let contents = try #require(vault.vault?.contents)
    _ = model.update(.event(.vault(.open(contents, path: "/v"))), now: 5)
    for _ in 0..<4 { _ = model.update(.key(.escape), now: 6) }
    #expect(!model.frame.canvas.text.contains("Your passphrase"))
  }

  @Test mutating func oneCanGoOnWithoutIt() {
    sitting.press("ENTER TAB")
    #expect(sitting.text.contains("Who is this about?"))
    #expect(vault.actions.last == .release)
    sitting.press("1 Kim ENTER ENTER 1 3 q")
    #expect(sitting.text.contains("are not kept"))
  }

  @Test mutating func anotherOneTakesTheOldOneTwoNewOnes() throws {
    sitting.press("\(Scene.unlock) 4 2 correct ENTER new ENTER new ENTER")
    #expect(sitting.text.contains("The passphrase is changed."))
    var again = try ScreenDriver(vault: vault)
    again.press("ENTER correct ENTER")
    #expect(again.text.contains("did not open"))
    again.press("new ENTER")
    #expect(again.text.contains("Last saved"))
  }

  @Test mutating func theOldOneHasToBeRight() {
    sitting.press("\(Scene.unlock) 4 2 wrong ENTER new ENTER new ENTER")
    #expect(sitting.text.contains("did not open"))
    #expect(session.keeping.isOpen)
  }

  // MARK: Locking

  @Test mutating func withoutAKeyItLocksAndForgets() throws {
    sitting.press("\(Scene.unlock) 1 4")
    #expect(sitting.model.locksAt != nil)
    let answers = session.interview?.answers
    sitting.send(.event(.idle))
    #expect(session.interview == nil && !session.keeping.isOpen && sitting.model.locksAt == nil)
    #expect(sitting.text.contains("It is locked."))
    #expect(vault.vault == nil)
    sitting.press("correct ENTER 1")
    #expect(session.interview?.answers == answers)
  }

  @Test func theMinutesCountFromWhenItWasOpened() throws {
    let opening = LaunchOptions(
      seed: 1, passphrase: GivenPassphrase(Sample.secret(MemoryVault.passphrase)),
      clock: MemoryVault.clock)
    var model = sitting.model
    let news = try #require(vault.perform(.open(Sample.secret(MemoryVault.passphrase))))
    _ = model.update(.event(.vault(news)), now: 9_000)
    #expect(model.locksAt == 9_000 + (opening.lockSeconds ?? 0))
  }

  @Test mutating func aKeyPutsItOff() throws {
    sitting.press(Scene.unlock)
    let first = try #require(sitting.model.locksAt)
    sitting.press("DOWN")
    #expect(try #require(sitting.model.locksAt) > first)
    var opening = session.opening
    opening.lockSeconds = nil
    var never = try ScreenDriver(opening: opening, vault: vault)
    never.press(Scene.unlock)
    #expect(never.model.locksAt == nil)
  }

  @Test mutating func whatIsNotSavedIsNotLockedAway() {
    sitting.press("\(Scene.unlock) 1")
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("4")
    sitting.send(.event(.idle))
    #expect(session.interview != nil && session.keeping.isOpen)
    #expect(sitting.text.contains("Not saved"))
  }

  // MARK: What goes wrong

  @Test mutating func aFullDiskLosesNothing() throws {
    sitting.press("\(Scene.unlock) 1")
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("4")
    #expect(sitting.text.contains("left on device"))
    // A digit that was meant for the next answer chooses nothing.
    sitting.press("2 3")
    #expect(sitting.text.contains("Not saved"))
    sitting.press("ENTER")
    #expect(sitting.text.contains("Not saved"))
    vault.files.fault = { _, _ in nil }
    sitting.press("ENTER")
    #expect(!sitting.text.contains("Not saved") && session.isKept)
    #expect(contents?.draft?.sitting.answers == session.interview?.answers)
  }

  @Test mutating func anotherFileTakesIt() throws {
    sitting.press("\(Scene.unlock) 1")
    vault.files.fault = { _, name in name == "write" ? EIO : nil }
    sitting.press("4 DOWN ENTER")
    vault.files.fault = { _, _ in nil }
    sitting.press("/v/other.age ENTER")
    #expect(vault.files["other.age"] != nil && session.isKept)
    sitting.press("5")
    #expect(contents?.draft?.sitting.answers == session.interview?.answers)
  }

  @Test mutating func goingOnWithoutSavingSaysSoAtTheEnd() {
    sitting.press("\(Scene.unlock) 1")
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("4 DOWN DOWN ENTER 5 q")
    #expect(sitting.text.contains("Your answers so far are not kept."))
    #expect(!sitting.text.contains("Keep it first"))
  }

  // MARK: Being rid of it

  @Test mutating func deletingTakesThePassphrase() throws {
    let ids = try Self.ids(vault)
    sitting.press("\(Scene.unlock) 3 DOWN d wrong ENTER")
    #expect(contents?.entries.map(\.id) == ids)
    sitting.press("correct ENTER")
    #expect(contents?.entries.map(\.id) == [ids[0], ids[2]])
    #expect(sitting.text.contains("Deleted.") && sitting.text.contains("Earlier results"))
    sitting.press("d correct ENTER d correct ENTER")
    #expect(contents?.entries == [])
    #expect(sitting.text.contains("Nothing is kept any more."))
    sitting.press("d t ENTER ESC")
    #expect(!sitting.text.contains("Look at earlier results"))
  }

  private static func ids(_ vault: MemoryVault) throws -> [Entry.ID] {
    _ = vault.perform(.open(Sample.secret(MemoryVault.passphrase)))
    let ids = vault.vault?.contents.entries.map(\.id)
    _ = vault.perform(.lock)
    return try #require(ids)
  }

  @Test mutating func deletingAllTakesThePassphrase() {
    sitting.press("\(Scene.unlock) 4 4 wrong ENTER")
    #expect(!vault.files.allNames.isEmpty)
    #expect(sitting.text.contains("did not open") && sitting.text.contains("Delete all of it"))
    sitting.press("ESC 4 correct ENTER")
    #expect(vault.files.allNames.isEmpty)
    #expect(sitting.text.contains("The vault is deleted."))
    #expect(session.interview == nil && !session.keeping.isOpen)
  }

  // MARK: The reminder

  @Test mutating func aDayCanBeChosenTypedOrTakenAway() {
    sitting.press("\(Scene.unlock) 4 1 2")
    #expect(contents?.reminder == CalendarDate("2027-02-23"))
    sitting.press("1 4 C-u 2026-11-24 ENTER")
    #expect(sitting.text.contains("not a day to come"))
    sitting.press("C-u 2027-01-31 ENTER")
    #expect(contents?.reminder == CalendarDate("2027-01-31"))
    sitting.press("1 5")
    #expect(contents?.reminder == nil)
  }
}
