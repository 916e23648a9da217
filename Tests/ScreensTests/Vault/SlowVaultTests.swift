import Glibc
import Vault
import Testing

@testable import Assessment
@testable import Screens

/// A vault that takes its time: everything else goes on meanwhile.
@Suite struct SlowVaultTests {
  private let vault: MemoryVault
  private var sitting: ScreenDriver

  init() throws {
    vault = try MemoryVault()
    sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.create) 1 \(Scene.toPairs.dropFirst(6))")
  }

  private var session: Session { sitting.model.state.session }
  private var contents: VaultContents? { vault.vault?.contents }
  private var ends: [Effect] { sitting.effects.filter(\.isEnd) }

  private mutating func finish() { sitting.press("\(Scene.pairs) \(Scene.singles)") }

  @Test mutating func eachAnswerIsAskedForOnce() throws {
    sitting.stallVault()
    sitting.press("4 w ESC ? ESC")
    #expect(sitting.waiting?.count == 1)
    sitting.press("TAB 2 BTAB 5")
    #expect(sitting.waiting?.count == 3)
    sitting.wakeVault()
    #expect(contents?.draft?.sitting.answers == session.interview?.answers)
    #expect(session.isKept && session.keeping.asked == nil)
  }

  /// What is being saved is not what has to be kept any more.
  @Test mutating func anAnswerThatIsTakenBackIsKeptAsItWas() throws {
    sitting.press("4")
    sitting.stallVault()
    sitting.press("5 4")
    #expect(sitting.waiting?.count == 2)
    sitting.wakeVault()
    #expect(contents?.draft?.sitting.answers == session.interview?.answers)
  }

  @Test mutating func whatIsFinishedIsOneEntryHoweverOftenItIsAskedFor() throws {
    sitting.stallVault()
    finish()
    sitting.press("2 ENTER a DOWN ENTER 7 ENTER")
    let finished = (sitting.waiting ?? []).filter { if case .finish = $0 { true } else { false } }
    #expect(finished.count > 1)
    sitting.wakeVault()
    #expect(contents?.entries.map(\.sitting) == [try #require(session.sitting)])
    #expect(session.entry == contents?.entries.first?.id && contents?.draft == nil)
  }

  /// The vault is looked at before it has all of it.
  @Test mutating func goingOnIsWithWhatIsBeingSaved() throws {
    sitting.stallVault()
    sitting.press("4")
    let answers = session.interview?.answers
    sitting.press("ESC ESC ESC ESC ESC ESC")
    #expect(sitting.text.contains("Go on where you stopped"))
    sitting.press("1")
    #expect(session.interview?.answers == answers)
    sitting.wakeVault()
    #expect(contents?.draft?.sitting.answers == answers)
  }

  @Test mutating func theEndWaitsForIt() throws {
    sitting.stallVault()
    sitting.press("4 q")
    #expect(sitting.text.contains("Your answers are still being saved"))
    sitting.press("ENTER")
    #expect(ends == [])
    sitting.wakeVault()
    #expect(ends == [.end(status: 0)])
    #expect(contents?.draft?.sitting.answers == session.interview?.answers)
  }

  @Test mutating func whoComesBackMeanwhileStays() throws {
    sitting.stallVault()
    sitting.press("4 q ENTER ESC TAB 2")
    sitting.wakeVault()
    #expect(ends == [] && session.isKept)
    #expect(sitting.text.contains("4") && !sitting.text.contains("Leave now?"))
  }

  @Test mutating func whatCouldNotBeSavedDoesNotEnd() throws {
    sitting.stallVault()
    sitting.press("4 q ENTER")
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.wakeVault()
    #expect(ends == [] && sitting.text.contains("Not saved"))
    vault.files.fault = { _, _ in nil }
    sitting.press("ENTER")
    #expect(ends == [] && session.isKept && sitting.text.contains("Your answers so far are in your vault."))
    sitting.press("ENTER")
    #expect(ends == [.end(status: 0)])
  }

  /// The program itself waits then.
  @Test mutating func aSignalIsNotPutOff() throws {
    sitting.stallVault()
    sitting.press("4")
    sitting.send(.event(.end(signal: 15)))
    #expect(ends == [.end(status: 143)])
  }

  @Test mutating func leavingAtOnceIsNotPutOff() throws {
    sitting.stallVault()
    sitting.press("4 C-x")
    #expect(sitting.effects.last == .leaveAtOnce)
  }

  /// A passphrase that is being worked on is not over with what was saved before.
  @Test mutating func aPassphraseIsWorkedOnBehindIt() throws {
    sitting.stallVault()
    finish()
    sitting.press("2 ENTER 6 v 3 2 \(MemoryVault.passphrase) ENTER new ENTER new ENTER")
    #expect(session.keeping.isWorking)
    sitting.wakeVault()
    #expect(!session.keeping.isWorking && sitting.text.contains("It lies here"))
    #expect(contents?.entries.count == 1)
  }
}
