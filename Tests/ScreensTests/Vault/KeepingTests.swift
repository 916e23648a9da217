import Glibc
import Instrument
import Vault
import VaultSamples
import Scoring
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// What is kept, when, and how it is taken up again.
@Suite struct KeepingTests {
  private let vault: MemoryVault
  private var sitting: ScreenDriver

  init() throws {
    vault = try MemoryVault()
    sitting = try ScreenDriver(seed: 7, vault: vault)
  }

  private var session: Session { sitting.model.state.session }
  private var contents: VaultContents? { vault.vault?.contents }

  /// From an empty vault to the first statement about both people.
  private static let toPairs = "\(Scene.create) 1 \(Scene.toPairs.dropFirst(6))"
  private static let toSafety = "\(toPairs) \(Scene.pairs) \(Scene.singles)"

  // MARK: What is kept

  @Test mutating func withoutAVaultNothingIsEverKept() {
    sitting.press(Scene.toResult)
    #expect(vault.actions == [.look])
    #expect(vault.files.allNames.isEmpty)
  }

  @Test mutating func eachAnswerIsKeptAtOnce() throws {
    sitting.press(Self.toPairs)
    let before = try #require(contents?.generation)
    sitting.press("4")
    let draft = try #require(contents?.draft)
    #expect(contents?.generation == before + 1)
    let interview = try #require(session.interview)
    #expect(draft.sitting.answers == interview.answers)
    #expect(draft.position == interview.position)
    // Nothing was answered, so nothing is written.
    sitting.press("w ESC ? ESC TAB")
    #expect(contents?.generation == before + 1)
  }

  @Test mutating func aFinishedOneTakesThePlaceOfItsDraft() throws {
    sitting.press(Self.toSafety)
    // Whether the private questions are answered shows nowhere, not even in the time.
    #expect(contents?.draft == nil && contents?.entries.count == 1)
    sitting.press("2 ENTER")
    #expect(contents?.entries.map(\.sitting) == [try #require(session.sitting)])
    #expect(session.isKept)
    // Only once, whatever is looked at.
    sitting.press("RIGHT RIGHT RIGHT 6 t ESC")
    #expect(contents?.entries.count == 1)
  }

  @Test mutating func answersThatAreChangedLaterBelongToTheSameEntry() throws {
    sitting.press("\(Self.toSafety) 2 ENTER")
    let first = try #require(contents?.entries.first)
    sitting.press("a DOWN ENTER 7 ENTER")
    let entries = try #require(contents?.entries)
    #expect(entries.map(\.id) == [first.id] && entries.map(\.finished) == [first.finished])
    #expect(first.sitting.answers.global == 2 && entries[0].sitting.answers.global == 6)
  }

  @Test mutating func privateAnswersReachNeitherTheVaultNorItsPlace() throws {
    sitting.press(Self.toSafety)
    let before = try #require(contents?.generation)
    sitting.press("1 ENTER 2 ENTER 1 ENTER 2")
    #expect(session.interview?.safety != SafetyAnswers())
    #expect(contents?.generation == before)
    let text = String(decoding: try #require(vault.vault?.plainText), as: UTF8.self)
    let drafts = text[try #require(text.range(of: "\"entries\"")).lowerBound...]
    for item in try #require(session.questionnaire?.safetyItems) {
      #expect(!drafts.contains(item.id), "\(item.id)")
    }
  }

  @Test mutating func keepingItAfterAllKeepsWhatWasAnswered() throws {
    sitting.press("\(Scene.toPairs) 4 q 3")
    #expect(sitting.text.contains("It cannot protect against"))
    sitting.press("ENTER correct ENTER correct ENTER")
    #expect(sitting.text.contains("It is kept"))
    #expect(contents?.draft?.sitting.answers == session.interview?.answers)
    sitting.press("ESC")
    #expect(sitting.text.contains("Your answers so far are in your vault."))
  }

  @Test mutating func aResultCanBeKeptFromItsLastPage() throws {
    sitting.press("\(Scene.toResult) 6 v ENTER correct ENTER correct ENTER ESC")
    #expect(contents?.entries.map(\.sitting) == [try #require(session.sitting)])
    #expect(sitting.text.contains("What you kept"))
  }

  // MARK: Taking up

  @Test mutating func goingOnIsAtTheVeryQuestion() throws {
    sitting.press("\(Self.toPairs) 4 2 ENTER 5")
    let before = try #require(session.interview)
    var again = try ScreenDriver(seed: 99, vault: vault)
    again.press("ENTER correct ENTER 1")
    let session = again.model.state.session
    let after = try #require(session.interview)
    #expect(after.questions == before.questions && after.answers == before.answers && after.position == before.position)
    #expect(session.names.partner == "Sam")
    #expect(again.text.contains("● 5"))
    // It goes on being the same one.
    again.press("6")
    #expect(contents?.draft?.sitting.answers == again.model.state.session.interview?.answers)
    #expect(contents?.draft?.sitting.begun == session.begun)
  }

  @Test mutating func aNewOneAsksBeforeTheOtherIsDropped() throws {
    sitting.press("\(Self.toPairs) 4")
    let kept = try #require(contents?.draft)
    var again = try ScreenDriver(seed: 99, vault: vault)
    again.press("ENTER correct ENTER 2 ENTER")
    #expect(again.text.contains("Your vault"))
    again.press("2 2 1 Kim ENTER ENTER 1")
    // Nothing was answered yet.
    #expect(contents?.draft == kept)
    again.press("3")
    #expect(contents?.draft?.sitting.name == "Kim")
  }

  @Test mutating func anotherLengthTakesThePlaceOfWhatWasUnderWayHere() throws {
    sitting.press("\(Self.toPairs) 4")
    let before = try #require(contents?.draft)
    // Back to the length, and the other one: answered anew, and kept anew.
    sitting.press("ESC ESC 2 5")
    let draft = try #require(contents?.draft)
    #expect(draft.sitting.form == .brief && draft != before)
    #expect(draft.sitting.answers == session.interview?.answers && session.isKept)
  }

  @Test mutating func whatIsNotInTheVaultIsNotLockedAway() throws {
    sitting.press("\(Self.toPairs) 4")
    var again = try ScreenDriver(seed: 99, vault: vault)
    again.press("ENTER TAB 2 2 Kim ENTER ENTER 1 3 q 3 correct ENTER 1 2")
    again.send(.event(.idle))
    #expect(again.model.state.session.hasAnswers && again.model.state.session.keeping.isOpen)
  }

  @Test mutating func whatCouldNotBeSavedIsTriedAgainBeforeItIsLocked() throws {
    sitting.press(Self.toPairs)
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("4 DOWN DOWN ENTER 5")
    vault.files.fault = { _, _ in nil }
    sitting.send(.event(.idle))
    #expect(session.isKept && contents?.draft?.sitting.answers == session.interview?.answers)
    sitting.send(.event(.idle))
    #expect(!session.keeping.isOpen)
  }

  @Test mutating func keepingItAgainAfterItFailedLosesNothing() throws {
    sitting.press(Self.toPairs)
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("4 DOWN DOWN ENTER 5 q")
    vault.files.fault = { _, _ in nil }
    sitting.press("ESC ENTER")
    let answers = session.interview?.answers
    sitting.press("\(Scene.pairsAfterOne) \(Scene.singles)")
    sitting.press("2 ENTER 6 v")
    #expect(session.isKept && session.result != nil)
    #expect(contents?.entries.count == 1 && answers != nil)
  }

  @Test mutating func openingTheVaultInTheMiddleAsksWhichOneToKeep() throws {
    sitting.press("\(Self.toPairs) 4")
    let kept = try #require(contents?.draft)
    var again = try ScreenDriver(seed: 99, vault: vault)
    again.press("ENTER TAB 2 2 Kim ENTER ENTER 1 3 q 3 correct ENTER")
    #expect(again.text.contains("Something else is under way"))
    again.press("1")
    #expect(again.text.contains("Your answers so far are not kept"))
    again.press("2 4")
    #expect(contents?.draft == kept)
    again.press("q 3 3")
    #expect(contents?.draft == kept)
  }

  @Test mutating func theOneUnderWayHereCanTakeItsPlace() throws {
    sitting.press("\(Self.toPairs) 4")
    var again = try ScreenDriver(seed: 99, vault: vault)
    again.press("ENTER TAB 2 2 Kim ENTER ENTER 1 3 q 3 correct ENTER 2")
    #expect(contents?.draft?.sitting.name == "Kim")
    #expect(again.text.contains("Your answers so far are in your vault."))
  }

  /// The statements may have changed since; an entry keeps its own.
  @Test mutating func anEarlierOneIsScoredByTheQuestionnaireItWasAnsweredWith() throws {
    let text = VaultSamples.Sample.instrument.text
      .replacing("version: 1.", with: "version: 8.").replacing("reward_pay", with: "reward_formerly")
    let old = try Questionnaire.read(Array(text.utf8), file: "old")
    var interview = Interview(old, form: .full, seed: 3)
    for index in 0..<interview.firstSafetyQuestion {
      interview.jump(to: index)
      for row in interview.questions[index].rows { interview.answer(row == .me ? 5 : 2, for: row) }
    }
    let instrument = try #require(StoredInstrument(old, file: Array(text.utf8)))
    sitting.press(Scene.create)
    let kept = AssessmentRecord(interview, seconds: [:], instrument: instrument, role: nil, name: "Sam", begun: 1)
    try vault.vault?.finish(kept)
    var again = try ScreenDriver(vault: vault)
    again.press("\(Scene.unlock) 2 1 2 ENTER")
    let session = again.model.state.session
    #expect(session.questionnaire?.version.hasPrefix("8.") == true)
    #expect(session.result?.profile == PowerProfile(interview.answers, to: old, form: .full))
    #expect(session.items(of: .reward).contains { $0.id == "reward_formerly" })
  }

  @Test mutating func anEarlierOneAsksThePrivateQuestionsAnew() throws {
    let vault = try MemoryVault.filled()
    var sitting = try ScreenDriver(vault: vault)
    sitting.press("\(Scene.unlock) 3 2")
    #expect(sitting.text.contains("Before the result"))
    sitting.press("2 ENTER")
    #expect(sitting.text.contains("All in all"))
    let entry = try #require(vault.vault?.contents.entries[1])
    #expect(sitting.model.state.session.interview?.answers == entry.sitting.answers)
    // Looking changes nothing.
    #expect(vault.vault?.contents.entries.count == 3 && vault.vault?.contents.draft != nil)
    let saves = vault.actions.filter { if case .open = $0 { false } else { $0 != .look && $0 != .prepare } }
    #expect(saves.isEmpty)
  }
}
