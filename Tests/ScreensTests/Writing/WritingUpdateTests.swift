import Advice
import Glibc
import Pages
import Terminal
import Testing
import Text
import Vault
import VaultSamples

@testable import Assessment
@testable import Screens

/// The writing exercise without a terminal: where it leads, and what becomes of the words.
@Suite struct WritingUpdateTests {
  private let vault: MemoryVault

  /// The newest entry is of 2026-11-04, and something was written about it on the 9th; today is the 24th.
  init() throws {
    vault = try MemoryVault.filled(days: [200, 20], hasDraft: false, written: 15)
  }

  /// A result without a vault.
  private func result() throws -> AssessmentState {
    try Scene(name: "", keys: Scene.toResult).sitting(Size(columns: 80, rows: 24)).model.state
  }

  /// The result of the newest entry of an open vault, its private questions left out.
  private func entry() throws -> ScreenDriver {
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.unlock) 3 1 2 ENTER")
    return sitting
  }

  private var replies: [FollowUpReply] { vault.vault?.contents.entries.last?.followUps.map(\.reply) ?? [] }

  // MARK: Pure updates

  @Test func withoutAVaultItEndsWithNothing() throws {
    var state = try result()
    let before = state.path
    for (action, place) in [
      (Action.open(.writing(.prompt)), Place.writing(.prompt)), (.goOn, .writing(.area)),
      (.write("One line"), .writing(.area)), (.goOn, .overview),
    ] as [(Action, Place)] {
      #expect(state.perform(action, now: 10) == [])
      #expect(state.place == place)
    }
    #expect(state.path == before && state.session.writing == nil)
    #expect(state.session.notice == "Nothing of it was kept.")
  }

  @Test func backKeepsTheWordsUntilTheExerciseIsLeft() throws {
    var state = try result()
    for action in [Action.open(.writing(.prompt)), .goOn, .write("One line"), .back] {
      _ = state.perform(action, now: 10)
    }
    #expect(state.place == .writing(.prompt) && state.session.writing?.text == "One line")
    _ = state.perform(.open(.writing(.grounds)), now: 11)
    _ = state.perform(.back, now: 12)
    #expect(state.session.writing?.text == "One line")
    _ = state.perform(.back, now: 13)
    #expect(state.place == .overview && state.session.writing == nil)
  }

  /// Digits lead to the pages of the result from the prompt, too; the words are gone as well.
  @Test func turningAwayForgetsTheWords() throws {
    var state = try result()
    for action in [Action.open(.writing(.prompt)), .goOn, .write("One line"), .back, .turn(.people)] {
      _ = state.perform(action, now: 10)
    }
    #expect(state.place == .people && state.session.writing == nil)
  }

  @Test func minutesCountFromTheFirstLineOn() throws {
    var state = try result()
    _ = state.perform(.open(.writing(.prompt)), now: 100)
    _ = state.perform(.goOn, now: 1_000)
    var shown: [String?] = []
    for seconds in [0.0, 59, 60, 185, 419, 421, 9_000] {
      _ = state.perform(.write("a"), now: 1_000 + seconds)
      shown.append(PageBuilder(state).page.position)
    }
    #expect(shown == [0, 0, 1, 3, 6, 7, 7].map { "about \($0) of 7 minutes" })
  }

  @Test func noMoreIsKeptThanMayBe() throws {
    var state = try result()
    for action in [Action.open(.writing(.prompt)), .goOn, .write(String(repeating: "é", count: 9_000))] {
      _ = state.perform(action, now: 10)
    }
    #expect(state.session.writing?.text.count == FollowUpReply.maximumWritingLength)
  }

  // MARK: What a vault keeps

  @Test func nothingIsKeptUnlessItIsChosen() throws {
    var sitting = try entry()
    let (before, asked) = (vault.entriesText, vault.actions.count)
    sitting.press("6 y ENTER Mine C-d")
    #expect(sitting.model.state.place == .writing(.keep) && sitting.model.view.focus(in: sitting.model.page.list) == 0)
    sitting.press("ENTER")
    #expect(sitting.model.state.place == .more && sitting.text.contains("Nothing of it was kept."))
    #expect(vault.entriesText == before && vault.actions.count == asked)
  }

  @Test(arguments: [("2", "", "noted"), ("3", "Mine\nand more", "in your vault")])
  func whatIsChosenIsAddedToTheEntry(key: String, text: String, said: String) throws {
    var sitting = try entry()
    let before = try #require(vault.vault?.contents.entries)
    sitting.press("6 y")
    #expect(sitting.text.contains("time 2 of 3"))
    sitting.press("ENTER Mine ENTER and SPACE more C-d \(key)")
    #expect(sitting.model.state.place == .more && sitting.text.contains(said))
    #expect(replies == [FollowUpReply(writing: ""), FollowUpReply(writing: text)])
    let after = try #require(vault.vault?.contents.entries)
    #expect(after.map(\.sitting) == before.map(\.sitting) && after.dropLast() == before.dropLast())
    #expect(sitting.model.state.session.keeping.isSaved && sitting.model.state.session.writing == nil)
    sitting.press("y")
    #expect(sitting.text.contains("time 3 of 3") && !sitting.text.contains("Mine"))
    sitting.press("ENTER C-d")
    // Who wrote on paper has no words to keep.
    #expect(sitting.model.page.choices.count == 2)
    sitting.press("2 y")
    #expect(sitting.text.contains("once more"))
  }

  @Test func theWordsAreReadWithWhatCameOfTheEntry() throws {
    var sitting = try entry()
    sitting.press("6 y ENTER Mine ENTER ENTER and SPACE more C-d 3 ESC ESC f")
    #expect(sitting.model.state.place == .course)
    #expect(sitting.text.contains("2026-11-24: you took some minutes to write."), "\(sitting.text)")
    #expect(sitting.text.contains("  Mine\n") && sitting.text.contains("  and more\n"))
  }

  @Test func aFullDiskLosesNothing() throws {
    var sitting = try entry()
    sitting.press("6 y ENTER Mine C-d")
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("3")
    #expect(sitting.model.state.place == .trouble)
    vault.files.fault = { _, _ in nil }
    sitting.press("ENTER")
    #expect(sitting.model.state.place == .more && sitting.model.state.session.keeping.isSaved)
    #expect(replies.last == FollowUpReply(writing: "Mine"))
  }

  /// A vault that locks takes the words with it.
  @Test func aLockForgetsTheWords() throws {
    var sitting = try entry()
    sitting.press("6 y ENTER Mine")
    sitting.send(.event(.idle))
    #expect(sitting.model.state.place == .passphrase(.open) && sitting.model.state.session.writing == nil)
    #expect(!sitting.text.contains("Mine"))
    _ = vault.perform(.open(MemoryVault.secret))
    #expect(replies == [FollowUpReply(writing: "")])
  }

  @Test func ctrlXKeepsNothing() throws {
    var sitting = try entry()
    let before = vault.entriesText
    sitting.press("6 y ENTER Mine C-x")
    #expect(sitting.effects.last == .leaveAtOnce && vault.entriesText == before)
  }

  // MARK: The next time

  private func due(_ written: [Int], on day: String) throws -> DueWriting? {
    let vault = try MemoryVault.filled(days: [60], hasDraft: false)
    _ = vault.perform(.open(MemoryVault.secret))
    var contents = try #require(vault.vault?.contents)
    for days in written {
      contents = contents.adding(
        FollowUpReply(writing: ""), to: try #require(contents.entries.last?.id), at: MemoryVault.noon - days * 86_400)
    }
    return DueWriting(in: contents, on: try #require(CalendarDate(day)), day: MemoryVault.clock.day)
  }

  @Test func theNextTimeIsOfferedTwoWeeksLater() throws {
    #expect(try due([], on: "2027-11-24") == nil)
    #expect(try due([0], on: "2026-12-07") == nil)
    let second = try #require(try due([0], on: "2026-12-08"))
    #expect(second.number == 2 && second.day.description == "2026-11-24")
    #expect(try due([30, 0], on: "2026-12-08")?.number == 3)
    #expect(try due([50, 30, 0], on: "2027-12-08") == nil)
  }

  /// What is written is no answer to how a step went, and changes nothing of when that is asked.
  @Test func writingChangesNothingOfTheStep() throws {
    let vault = try MemoryVault.filled(days: [20], hasDraft: false, step: VaultSamples.Sample.step, written: 1)
    _ = vault.perform(.open(MemoryVault.secret))
    let contents = try #require(vault.vault?.contents)
    let today = try #require(CalendarDate("2026-11-24"))
    let due = try #require(DueFollowUp(in: contents, on: today, day: MemoryVault.clock.day))
    #expect(!due.isOfRatings && due.step == VaultSamples.Sample.step && due.day.description == "2026-11-04")
  }

  /// The result is opened first, and with it the private questions: what follows from them is never kept.
  @Test func theOfferLeadsThroughThePrivateQuestions() throws {
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press(Scene.unlock)
    #expect(sitting.text.contains("Time 2 of 3; the last one was on 2026-11-09."))
    // Pressing Enter out of habit does not open it.
    #expect(sitting.model.view.focus(in: sitting.model.page.list) == 0)
    sitting.press("2")
    #expect(sitting.model.state.place == .safetyOpening(isFromResult: false))
    sitting.press("2 ENTER")
    #expect(sitting.model.state.place == .writing(.prompt) && sitting.text.contains("time 2 of 3"))
    sitting.press("ENTER Mine C-d 2")
    #expect(sitting.model.state.place == .overview)
    sitting.press("ESC")
    #expect(sitting.model.state.place == .vaultHome && !sitting.text.contains("Time 3 of 3"))
  }
}
