import Advice
import Care
import Instrument
import Scoring
import Settings
import Vault

/// The data of one sitting: the person it is about, the answers, and the results.
package struct Session: Sendable {
  /// The most letters in a name; further ones are dropped.
  package static let maximumNameLength = 40

  /// The texts of the screens; only those of the first screen until all content is read.
  package private(set) var words: ScreenWords
  @Boxed package internal(set) var opening: LaunchOptions
  package var books: ContentBundle? { didSet { if let books { words = books.words } } }
  /// The present time in seconds since some fixed moment.
  package var now: Double = 0

  package var questionnaire: Questionnaire?
  package var role: Questionnaire.Role?
  package private(set) var givenName = ""
  /// The names for a printed report, in which names written from right to left are isolated; nil on screens and in
  /// lines.
  var printedNames: Names?
  /// The user's name for this assessment; empty for none.
  package var label: EntryLabel
  /// The answers about the relationship as a whole.
  package var relationship = RelationshipContext()
  package var interview: Interview?
  /// Seconds spent on each question, by question id.
  package var seconds: [String: Double] = [:]
  package var result: Result?
  /// The state of care that followed from the private answers, which are forgotten by then. nil before the result is
  /// reached.
  private var decidedCare: Care?
  /// The questionnaire as a vault stores it.
  @Boxed package var instrument: StoredInstrument? = nil
  /// When the first question was asked, in seconds since 1970.
  package var begun = 0
  /// Whether all questions except private ones are done, so that the answers become an entry in an open vault.
  package var isFinished = false
  /// Whether the sitting was opened from the vault, so that its answers can be read but not changed. See
  /// `Session+Changing.swift`.
  package var isReadOnly = false
  /// The id of the vault entry that belongs to this sitting.
  package var entry: Entry.ID?
  /// The private questions that were answered or skipped in the present pass through them. See
  /// `Session+Changing.swift`.
  package var privatePass: Set<SafetyItem.ID> = []
  /// Whether the private questions were gone through or left out since the last result.
  var hasPrivatePass = false
  /// The seed for the order of questions in the next assessment. Each assessment has its own seed, by which a vault
  /// tells them apart.
  package var nextSeed: UInt64
  package var keeping = VaultState()
  /// The order of the bases on the overview.
  package var basesOrder = BasesOrder.field
  package var showsCloseAxis = false
  /// The changed answers on the What-if page; nil before anything was changed.
  @Boxed package var trial: Trial? = nil
  /// The entries about one person over time, while that page is open.
  @Boxed package var trend: Trend? = nil
  /// The follow-up that the user is answering; nil if none.
  @Boxed package internal(set) var followUp: FollowUpDraft? = nil
  /// The history of an entry, while that page is open.
  @Boxed package internal(set) var course: FollowUpCourse? = nil
  /// What is being written in the exercise; nil where nothing is.
  @Boxed package internal(set) var writing: WritingDraft? = nil
  /// Whether the writing exercise comes next, after the entry that is being opened.
  var isForWriting = false
  /// What the first tip was about when the tips were last read; nil if they were not.
  package internal(set) var shownStep: SavedStep?
  /// Whether `shownStep` belongs to the present result.
  var hasNotedStep = false
  /// The entries of the vault with their results, filled when the list of entries is opened.
  package var scoredEntries: [Entry.ID: ScoredEntry] = [:]
  /// Whether a report includes the answers. Off by default, like the name, because somebody else may find the file.
  package var reportHasAnswers = false
  package var reportHasName = false
  /// Whether the last typed text cannot be used here, such as a date in the past.
  package var isTypedWrong = false
  /// The texts of the current question; nil before the first.
  package private(set) var question: QuestionContent?
  /// When the current question was shown, in the time of `now`.
  private var questionShownAt = 0.0
  /// The index of the farthest question that was asked.
  package internal(set) var reached = 0
  /// Why the last report could not be written; nil if it could, or after the user has read it.
  package var unwritten: String?
  /// The sheet that is being made, and below it the two sheets that are being compared; nil if none.
  @Boxed package internal(set) var sheet: SheetDraft? = nil
  @Boxed package internal(set) var sideBySide: SideBySide? = nil
  /// Two opened sheets whose pages were left; nil once the place that they were opened from is left, too.
  @Boxed package internal(set) var laidAside: SideBySide? = nil
  /// The file of the sheet that was last written in this sitting.
  package internal(set) var writtenSheet: String?
  /// A sentence about the result of the last action, shown until the next action.
  package var notice: String?

  /// The settings as they are in the file now.
  @Boxed package var settings: SettingsFile
  /// The settings that the user is editing.
  @Boxed package var settingsDraft = Settings()
  /// Whether the last attempt to save settings succeeded; nil after the user has read it or changed something.
  package var savedSettings: SavedSettings?

  /// The results that follow from the answers; computed again whenever the answers may have changed.
  package final class Result: Sendable {
    package let profile: PowerProfile
    package let advice: Advice

    package init(profile: PowerProfile, advice: Advice) {
      (self.profile, self.advice) = (profile, advice)
    }
  }

  package init(words: ScreenWords, opening: LaunchOptions) {
    self.words = words
    self.opening = opening
    settings = opening.settings
    nextSeed = opening.seed
    questionnaire = opening.questionnaire
    label = opening.label
    if let name = opening.name { giveName(name) }
  }

  package var names: Names { printedNames ?? questionnaire?.names(given: givenName) ?? Names(partner: "") }

  /// The title, such as "Sam and you".
  package var title: String { words(.andYou, names) }

  /// Whether the sitting has answers of an assessment; new ratings in a follow-up do not count.
  package var hasAnswers: Bool {
    guard followUp == nil, let answers = interview?.answers else { return false }
    return !answers.pairs.isEmpty || !answers.singles.isEmpty || answers.global != nil || !answers.skipped.isEmpty
  }

  package mutating func choose(_ questionnaire: Questionnaire) {
    if self.questionnaire?.id != questionnaire.id { role = nil }
    self.questionnaire = questionnaire
  }

  package mutating func giveName(_ text: String) {
    givenName = Self.name(text)
    result = nil
  }

  /// `text` as a name on one line.
  package static func name(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(maximumNameLength))
  }

  /// - Parameter kept: the questionnaire as a vault stores it, if it is not built into the program.
  package mutating func begin(_ form: Form, keeping kept: StoredInstrument? = nil) {
    guard let questionnaire else { return }
    // Choosing the same form again keeps the answers.
    if interview?.form == form, interview?.questionnaire.id == questionnaire.id { return }
    // The unfinished assessment is replaced, so its draft in the vault is dropped too.
    if let draft = keeping.contents?.draft, let sitting, draft.sitting.isSame(as: sitting) {
      keeping.replacesDraft = true
    }
    interview = Interview(questionnaire, form: form, seed: nextSeed)
    var generator = SeededGenerator(seed: nextSeed)
    nextSeed = generator.next()
    seconds = [:]
    (result, decidedCare, reached, relationship) = (nil, nil, 0, RelationshipContext())
    (entry, isFinished, isReadOnly, privatePass) = (nil, false, false, [])
    hasPrivatePass = false
    (shownStep, hasNotedStep) = (nil, false)
    begun = opening.clock.now()
    instrument =
      kept
      ?? (opening.questionnaire == questionnaire
        ? opening.instrument
        : books.flatMap { StoredInstrument(questionnaire, file: $0.files.bytes("\(questionnaire.id).yaml")) })
  }

  /// Scores the answers and makes the tips. Of the private answers only the resulting state of care is kept.
  package mutating func computeResult() {
    guard let profile, let interview, let questionnaire, let books else { return }
    let care = care(profile, interview.safety, questionnaire)
    decidedCare = care
    (hasPrivatePass, hasNotedStep) = (false, false)
    self.interview?.forgetSafety()
    guard let context = adviceContext(care, profile) else { return }
    result = Result(profile: profile, advice: Advice(for: context, from: books.advice))
  }

  /// The facts from which tips on the present answers are chosen.
  ///
  /// - Parameter profile: the result of other answers to use instead; nil for the present result.
  func adviceContext(_ care: Care, _ profile: PowerProfile? = nil) -> AdviceContext? {
    guard let profile = profile ?? result?.profile, let interview, let questionnaire else { return nil }
    return AdviceContext(
      questionnaire: questionnaire, answers: interview.answers, profile: profile, names: names, role: role,
      relationship: relationship, care: care)
  }

  /// The state of care for the tips.
  ///
  /// - Parameter safety: the private answers since the last result. If the private questions were gone through or left
  ///   out since then, whatever is missing here was not answered.
  private func care(_ profile: PowerProfile, _ safety: SafetyAnswers, _ questionnaire: Questionnaire) -> Care {
    let care = Care(profile, safety, asked: questionnaire.concerns)
    guard let decidedCare else { return care }
    let kept = decidedCare.updated(to: profile)
    return hasPrivatePass || !safety.meanings.isEmpty ? care.replacing(kept, profile) : kept
  }

  mutating func questionShown() {
    questionShownAt = now
    question = QuestionContent(self)
    guard let interview, interview.question?.section != .safety else { return }
    reached = max(reached, interview.position)
  }

  /// Adds the time since the current question was shown to its total.
  mutating func spend() { spend(since: questionShownAt) }

  /// The result of the sitting; nil before it is reached.
  package var outcome: Outcome? {
    // Score again, because an answer may have changed since the result was shown.
    guard result != nil, let profile, let questionnaire, let interview else { return nil }
    return Outcome(questionnaire: questionnaire, form: interview.form, profile: profile)
  }

  private var profile: PowerProfile? {
    guard let questionnaire, let interview else { return nil }
    return PowerProfile(interview.answers, to: questionnaire, form: interview.form, seconds: seconds)
  }
}

/// The result of a sitting for the program that started it. It does not contain private answers.
package struct Outcome: Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile
}
