import Advice
import Glibc
import Instrument
import Scoring
import Testing
import Text
import Vault
import VaultSamples

@testable import Assessment
@testable import Screens

/// Coming back to a step: what is asked when, what is kept, and that everybody reads the same.
@Suite struct FollowUpTests {
  private let vault: MemoryVault
  private var sitting: ScreenDriver

  /// The newest entry is of 2026-11-14, the reminder of the 20th, and today the 24th.
  init() throws {
    vault = try MemoryVault.filled(hasDraft: false, step: Sample.step)
    sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press(Scene.unlock)
  }

  private var session: Session { sitting.model.state.session }
  private var place: Place { sitting.model.state.place }
  private var entry: Entry { get throws { try #require(vault.vault?.contents.entries.last) } }

  // MARK: When

  private func due(
    _ replies: [(daysAgo: Int, FollowUpReply)] = [], days: [Int] = [0], step: SavedStep? = Sample.step,
    reminder: String? = nil, on day: String
  ) throws -> DueFollowUp? {
    let noon = MemoryVault.noon
    let vault = try MemoryVault.filled(days: days, hasDraft: false, step: step)
    _ = vault.perform(.open(MemoryVault.secret))
    _ = vault.perform(.remind(reminder.flatMap { CalendarDate($0) }))
    var contents = try #require(vault.vault?.contents)
    for (daysAgo, reply) in replies {
      contents = contents.adding(reply, to: try #require(contents.entries.last?.id), at: noon - daysAgo * 86_400)
    }
    return DueFollowUp(in: contents, on: try #require(CalendarDate(day)), day: MemoryVault.clock.day)
  }

  @Test func aStepIsAskedAboutAWeekLater() throws {
    #expect(try due(on: "2026-11-30") == nil)
    let week = try #require(try due(on: "2026-12-01"))
    #expect(!week.isOfRatings && week.step == Sample.step && week.day.description == "2026-11-24")
    // Where the tips were not read, nothing is asked.
    #expect(try due(step: nil, on: "2026-12-24") == nil)
  }

  @Test func aWeekAfterEachAnswerForAsLongAsThatIsWanted() throws {
    let keeps = FollowUpReply(outcome: .notYet, note: "", next: nil, asksAgain: true)
    let ends = FollowUpReply(outcome: .done, note: "", next: nil, asksAgain: false)
    #expect(try due([(-8, keeps)], on: "2026-12-08") == nil)
    #expect(try due([(-8, keeps)], on: "2026-12-09")?.day.description == "2026-11-24")
    #expect(try due([(-8, ends)], on: "2026-12-21") == nil)
    let taken = try #require(try due([(-8, Sample.reply)], on: "2026-12-09"))
    #expect(taken.step == Sample.reply.next && taken.day.description == "2026-12-02")
  }

  @Test func statementsAreRatedAgainOnceAfterFourWeeks() throws {
    let ends = FollowUpReply(outcome: .done, note: "", next: nil, asksAgain: false)
    #expect(try due([(-8, ends)], on: "2026-12-22")?.isOfRatings == true)
    // First what is older.
    #expect(try due(on: "2026-12-22")?.isOfRatings == false)
    #expect(try due([(-8, ends), (-28, FollowUpReply(ratings: [:]))], on: "2027-12-22") == nil)
  }

  @Test func aReminderBehindTheEntryTakesTheirPlace() throws {
    let ends = FollowUpReply(outcome: .done, note: "", next: nil, asksAgain: false)
    #expect(try due([(-8, ends)], reminder: "2027-02-28", on: "2027-02-27") == nil)
    #expect(try due([(-8, ends)], reminder: "2027-02-28", on: "2027-02-28")?.isOfRatings == true)
    #expect(try due([(-8, ends)], reminder: "2026-11-24", on: "2026-12-22")?.isOfRatings == true)
  }

  @Test func anEntryIsAskedAboutWhileItIsTheNewestOfItsPerson() throws {
    let due = try #require(try due(days: [40, 10], on: "2026-11-24"))
    #expect(due.day.description == "2026-11-14")
    #expect(try self.due(days: [40, 1], on: "2026-11-24") == nil)
  }

  // MARK: The way

  @Test mutating func theHomeNamesNoStep() throws {
    #expect(sitting.text.contains("How did your small step go?") && !sitting.text.contains("kind word"))
    // Pressing Enter out of habit does not open it.
    sitting.press("ENTER")
    #expect(place != .followUp(.outcome))
  }

  @Test mutating func oneAnswerIsAddedAndNothingElseChanges() throws {
    let before = try entry
    sitting.press("2")
    #expect(place == .followUp(.outcome) && sitting.text.contains("kind word"))
    sitting.press("2 Long SPACE day ENTER 1")
    #expect(place == .vaultHome && sitting.text.contains("It's noted in your vault."))
    let after = try entry
    #expect(after.sitting == before.sitting && after.finished == before.finished && after.step == before.step)
    let reply = FollowUpReply(outcome: .tried, note: "Long day", next: nil, asksAgain: true)
    #expect(after.followUps.map(\.reply) == [reply] && after.followUps[0].day?.description == "2026-11-24")
    #expect(session.keeping.isSaved && !session.hasAnswers && session.followUp == nil)
    #expect(vault.vault?.contents.entries.dropLast().allSatisfy { $0.followUps.isEmpty } == true)
  }

  @Test mutating func anotherStepIsOneThatTheEntryDidNotHave() throws {
    sitting.press("2 3 ENTER 2")
    let first = try #require(session.followUp?.offer)
    #expect(place == .followUp(.other) && sitting.text.contains(String(first.text.prefix(20))))
    sitting.press("2")
    let second = try #require(session.followUp?.offer)
    #expect(second != first)
    sitting.press("1")
    #expect(try entry.followUps.map(\.reply.next) == [second])
    #expect(session.dueFollowUp?.isOfRatings == true)
  }

  @Test mutating func backChangesNothing() throws {
    let before = vault.actions.count
    sitting.press("2 1 word ENTER 2 2 ESC ESC ESC ESC")
    #expect(place == .vaultHome && vault.actions.count == before && session.followUp == nil)
    sitting.press("2 4")
    #expect(place == .note(.people))
    sitting.press("ESC")
    #expect(place == .followUp(.outcome))
  }

  @Test mutating func ratingAgainShowsBothSideBySide() throws {
    sitting.press("2 1 ENTER 3 2")
    let record = try entry.sitting
    let interview = try #require(session.interview)
    #expect(place == .followUp(.ratings) && (3...5).contains(interview.questions.count))
    #expect(interview.answers == Answers())
    sitting.press("1")
    for _ in interview.questions { sitting.press("6 0 ENTER") }
    #expect(place == .course)
    let ratings = try #require(try entry.followUps.last?.reply.ratings)
    #expect(Set(ratings.keys) == Set(interview.questions.map(\.id)))
    #expect(try entry.sitting == record)
    let new = try #require(session.course?.ratings.last ?? nil)
    let change = try #require(new.change)
    #expect(change.noise > 0 && change.isChanged == (abs(change.estimate) > change.noise))
    let points = "moved by about \(Int(abs(change.estimate).rounded())) points"
    #expect(
      sitting.model.page.blocks.contains { if case .text(let text, _) = $0 { text.contains(points) } else { false } })
    sitting.press("ESC")
    #expect(place == .vaultHome && session.dueFollowUp == nil)
    sitting.press("2 f")
    #expect(place == .course && sitting.text.contains("You did it."))
  }

  @Test mutating func whatIsRatedAgainIsNoAssessment() throws {
    sitting.press("2 1 ENTER 3 2 1 6")
    #expect(session.interview?.answers != Answers() && !session.hasAnswers && session.draft == nil)
    #expect(session.neededSave == nil)
    sitting.send(.event(.idle))
    #expect(place == .passphrase(.open) && session.followUp == nil && session.interview == nil)
  }

  @Test mutating func aFullDiskLosesNothing() throws {
    vault.files.fault = { _, name in name == "write" ? ENOSPC : nil }
    sitting.press("2 1 ENTER 1")
    #expect(place == .trouble)
    vault.files.fault = { _, _ in nil }
    sitting.press("ENTER")
    #expect(place == .vaultHome && session.keeping.isSaved)
    #expect(try entry.followUps.count == 1)
  }

  // MARK: What is kept

  @Test func theStepIsKeptOnceTheTipsAreRead() throws {
    let vault = try MemoryVault()
    var sitting = try ScreenDriver(seed: 7, vault: vault)
    sitting.press("\(Scene.create) 1 \(Scene.toResult.dropFirst(6))")
    #expect(vault.vault?.contents.entries.last?.step == nil)
    sitting.press("4")
    let tip = try #require(sitting.model.state.session.tip(0))
    let step = try #require(vault.vault?.contents.entries.last?.step)
    #expect(step.text == tip[.finding].map(\.text).joined(separator: " ") && !step.text.isEmpty)
    #expect(vault.vault?.contents.entries.count == 1)
    // Read again, it is not written again.
    let writes = vault.actions.count
    sitting.press("n n 1 4")
    #expect(vault.actions.count == writes)
  }

  /// The tips of an old entry depend on private answers given when it is opened. Reading them does not change the entry.
  @Test mutating func readingAnEntryLaterKeepsNoOtherStep() throws {
    sitting.press("3 1 2 ENTER 4")
    #expect(session.isReadOnly)
    #expect(try entry.step == Sample.step)
  }
}
