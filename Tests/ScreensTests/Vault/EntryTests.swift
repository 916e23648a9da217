import Glibc
import Instrument
import Vault
import VaultSamples
import Testing

@testable import Assessment
@testable import Screens

/// What was finished stays as it was: it can be corrected until its result is left, and is read-only ever after.
@Suite struct EntryTests {
  private let vault: MemoryVault
  private var sitting: ScreenDriver

  init() throws {
    vault = try MemoryVault.filled(hasDraft: false)
    sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press(Scene.unlock)
  }

  private var session: Session { sitting.model.state.session }
  private var contents: VaultContents { get throws { try #require(vault.vault?.contents) } }
  private var saves: [VaultAction] { vault.actions.filter(\.isSave) }

  /// The vault above has nothing under way, so its list comes second.
  private static let open = "2 2 2 ENTER"

  // MARK: Reading

  @Test mutating func noKeyChangesAnAnswerOfAnEntry() throws {
    let before = try contents.entries
    sitting.press(Self.open)
    let answers = session.interview?.answers
    sitting.press("a")
    for _ in 0..<42 { sitting.press("DOWN ENTER 0 6 LEFT RIGHT TAB 3 x DEL BSPACE s ESC") }
    #expect(session.isReadOnly && session.interview?.answers == answers)
    #expect(try contents.entries == before && saves.isEmpty)
    #expect(session.isKept && session.seconds == before[1].sitting.seconds)
  }

  @Test mutating func whatAnEntryHoldsCanBeRead() throws {
    sitting.press("\(Self.open) a")
    #expect(sitting.text.contains("From 2026-08-26."))
    sitting.press("DOWN ENTER")
    #expect(sitting.text.contains("its answers stay as they are"))
    for hint in ["does not apply", "clear the answer", "0–6 answer"] {
      #expect(!sitting.text.contains(hint), "\(hint)")
    }
    // All ways on lead back to the list.
    sitting.press("ENTER")
    #expect(sitting.text.contains("From 2026-08-26."))
    sitting.press("HOME ENTER 2 ENTER")
    #expect(sitting.text.contains("Base 2 of 6"))
    // And back out of the result to where it was opened.
    sitting.press("ESC ESC")
    #expect(sitting.text.contains("Earlier results"))
  }

  @Test mutating func theTipsOfAnEntryFollowItsPrivateAnswers() throws {
    sitting.press("2 2 1 ENTER")
    let concern = try #require(session.questionnaire?.safetyItems.first)
    sitting.press("1")
    #expect(session.interview?.safety[concern.concern] == concern.options[0].meaning)
    #expect(saves.isEmpty)
  }

  // MARK: Correcting

  @Test mutating func correctingEndsWhenTheResultIsLeft() throws {
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.create) 1 \(Scene.toResult.dropFirst(6))")
    sitting.press("a DOWN ENTER 7 ENTER HOME ENTER")
    let corrected = try #require(vault.vault?.contents.entries.last)
    #expect(corrected.sitting.answers.global == 6 && vault.vault?.contents.entries.count == 1)
    // Left, and opened again.
    sitting.press("v 2 1 2 ENTER a DOWN ENTER 1 s ENTER")
    #expect(vault.vault?.contents.entries == [corrected])
  }

  @Test mutating func correctingEndsWithTheLock() throws {
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.create) 1 \(Scene.toResult.dropFirst(6))")
    let finished = try #require(vault.vault?.contents.entries)
    sitting.send(.event(.idle))
    sitting.press("correct ENTER 2 1 2 ENTER a DOWN ENTER 1 s ENTER")
    #expect(sitting.model.state.session.isReadOnly && vault.vault?.contents.entries == finished)
  }

  /// What was deleted is not brought back by what is still in memory.
  @Test mutating func whatIsDeletedStaysAway() throws {
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.create) 1 \(Scene.toResult.dropFirst(6)) v 2 d correct ENTER ESC ESC")
    #expect(vault.vault?.contents.entries == [])
  }

  // MARK: Answering again

  @Test(arguments: ["2 DOWN g", "\(open) g", "\(open) 3 g", "\(open) a g", "\(open) a DOWN ENTER g"])
  func answeringAgainMakesANewEntry(keys: String) throws {
    var sitting = sitting
    let before = try contents.entries
    sitting.press(keys)
    let session = sitting.model.state.session
    let interview = try #require(session.interview)
    #expect(interview.answers == Answers() && interview.position == 0 && !session.isReadOnly && session.entry == nil)
    #expect(interview.form == before[1].sitting.form && session.names.partner == "Sam")
    #expect(session.role?.id == before[1].sitting.role && session.begun == MemoryVault.noon)
    #expect(try contents.draft == nil)
    sitting.press("3 ENTER \(Scene.pairs) \(Scene.singles) 2 ENTER")
    let entries = try contents.entries
    #expect(Array(entries.prefix(3)) == before && entries.count == 4)
    #expect(entries.last?.finished == MemoryVault.noon)
  }

  /// With the clock standing still: nothing but the order of their questions tells them apart.
  @Test mutating func twoOfTheSameSecondAreTwoEntries() throws {
    for count in 4...6 {
      sitting.press("2 1 2 ENTER g 3 ENTER \(Scene.pairs) \(Scene.singles) 2 ENTER v")
      #expect(try contents.entries.count == count)
    }
    #expect(try Set(contents.entries.map(\.id)).count == 6)
  }

  @Test func whatIsUnderWayIsAskedAboutFirst() throws {
    let vault = try MemoryVault.filled()
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.unlock) 3 g")
    let draft = try #require(vault.vault?.contents.draft)
    #expect(sitting.text.contains("Something is under way"))
    sitting.press("1")
    #expect(sitting.text.contains("Earlier results"))
    sitting.press("g 2")
    #expect(sitting.model.state.session.interview?.answers == Answers())
    #expect(vault.vault?.contents.draft == draft)
    sitting.press("3")
    #expect(vault.vault?.contents.draft?.sitting.answers.global == 2)
    #expect(vault.vault?.contents.draft?.sitting.begun == MemoryVault.noon)
  }

  /// Where the present questionnaire measures something else, results could not be held beside one another.
  @Test func theQuestionnaireOfTheEntryIsTakenWhereThePresentOneDiffers() throws {
    let text = VaultSamples.Sample.instrument.text
      .replacing("version: 1.", with: "version: 8.").replacing("reward_pay", with: "reward_formerly")
    let old = try Questionnaire.read(Array(text.utf8), file: "old")
    let instrument = try #require(StoredInstrument(old, file: Array(text.utf8)))
    var interview = Interview(old, form: .brief, seed: 3)
    interview.answer(1)
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(vault: vault)
    sitting.press(Scene.create)
    try vault.vault?.finish(
      AssessmentRecord(interview, seconds: [:], instrument: instrument, role: nil, name: "Sam", begun: 1))
    sitting = try ScreenDriver(vault: vault)
    sitting.press("\(Scene.unlock) 2 g 3")
    let draft = try #require(vault.vault?.contents.draft)
    #expect(draft.sitting.instrument == instrument && draft.sitting.form == .brief)
  }

  // MARK: Private answers

  @Test func aPrivateAnswerIsShownOnlyInItsPass() throws {
    var sitting = try ScreenDriver(seed: 7)
    sitting.press("\(Scene.toSafety) 1 ENTER 1 ENTER s 2")
    #expect(sitting.text.contains("●"))
    // Back and forth within the pass.
    sitting.press("ESC")
    #expect(sitting.text.contains("You skipped this one"))
    sitting.press("ESC")
    #expect(sitting.text.contains("●"))
    // Left, and begun anew.
    sitting.press("ESC 1 ENTER")
    for _ in 0..<3 {
      #expect(!sitting.text.contains("●") && !sitting.text.contains("You skipped this one"))
      // Without a new answer it is asked whether to leave it open, as for any other.
      sitting.press("ENTER")
      #expect(sitting.text.contains("Not answered yet"))
      sitting.press("ENTER")
    }
  }

  @Test func nothingIsShownOfAPassThatIsOver() throws {
    var sitting = try ScreenDriver(seed: 7)
    sitting.press("\(Scene.toSafety) 1 ENTER")
    while sitting.model.state.session.result == nil { sitting.press("1 ENTER") }
    for way in ["6 p 1 ENTER", "6 p 2 ENTER 6 p 1 ENTER"] {
      sitting.press(way)
      while sitting.model.state.session.interview?.question != nil {
        #expect(!sitting.text.contains("●"))
        sitting.press("ENTER ENTER")
      }
    }
  }

  // MARK: Leaving

  @Test func leavingIsPreselectedOnlyWhereNothingIsLost() throws {
    func text(_ keys: String, vault: MemoryVault?) throws -> String {
      var sitting = try ScreenDriver(seed: 7, vault: vault)
      sitting.press(keys)
      return sitting.text
    }
    #expect(try text("q", vault: nil).contains("▸ 1  Leave"))
    #expect(try text("\(Scene.toPairs) 4 q", vault: nil).contains("▸ 2  Stay"))
    #expect(try text("\(Scene.toPairs) 4 C-c", vault: nil).contains("▸ 2  Stay"))
    #expect(try text("\(Scene.toResult) q", vault: nil).contains("▸ 2  Stay"))
    #expect(try text("\(Scene.unlock) 1 4 q", vault: try .filled()).contains("▸ 1  Leave"))
    #expect(try text("\(Scene.toEntry) q", vault: try .filled()).contains("▸ 1  Leave"))
    let full = try MemoryVault()
    full.files.fault = { _, name in name == "write" && full.vault != nil ? ENOSPC : nil }
    let unsaved = "\(Scene.create) 1 1 Sam ENTER ENTER 1 3 DOWN DOWN ENTER q"
    #expect(try text(unsaved, vault: full).contains("▸ 2  Stay"))
  }
}
