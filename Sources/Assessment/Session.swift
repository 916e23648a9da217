import Advice
import Care
import Instrument
import Scoring
import Settings
import Vault

/// What one sitting knows: who it is about, what was answered, and what follows from it.
package struct Session: Sendable {
  /// Letters of a name that are kept; more are dropped.
  package static let longestName = 40

  /// Until the books are there, those of the first screen.
  package private(set) var words: ScreenWords
  @Boxed package internal(set) var opening: LaunchOptions
  package var books: ContentBundle? { didSet { if let books { words = books.words } } }
  /// Seconds since some fixed moment, by the clock of the program.
  package var now: Double = 0

  package var questionnaire: Questionnaire?
  package var role: Questionnaire.Role?
  package private(set) var givenName = ""
  /// The names for a printed report, which marks names that run from right to left; nil on screens and in lines.
  var printedNames: Names?
  /// What the user calls this assessment; empty for nothing.
  package var label: EntryLabel
  /// What was said of the relationship as a whole.
  package var relationship = RelationshipContext()
  package var interview: Interview?
  /// Seconds spent on each question of the interview, by its id.
  package var seconds: [String: Double] = [:]
  package var result: Result?
  /// What the private answers came to; the answers themselves are gone by then. nil before the result was reached.
  private var decided: Care?
  /// What a vault keeps of the questionnaire.
  @Boxed package var instrument: StoredInstrument? = nil
  /// When the first question was asked, in seconds since 1970.
  package var begun = 0
  /// Every question but the private ones was passed: the answers are an entry as soon as a vault is open.
  package var isFinished = false
  /// Opened from the vault: its answers can be read and not changed. See `Session+Changing.swift`.
  package var isReadOnly = false
  /// The entry in the vault that this sitting is.
  package var entry: Entry.ID?
  /// The private questions that were answered or skipped in the present pass through them. See `Session+Changing.swift`.
  package var privatePass: Set<SafetyItem.ID> = []
  /// Whether the private questions were gone through, or left out, since the last result.
  var hasPrivatePass = false
  /// Fixes the order of the questions of the next assessment. Each has its own, so that a vault never takes two for one.
  package var nextSeed: UInt64
  package var keeping = VaultState()
  /// In which order the overview lists the bases.
  package var basesOrder = BasesOrder.field
  package var showsCloseAxis = false
  /// What is tried out; nil before anything was.
  @Boxed package var trial: Trial? = nil
  /// The entries about one person over time, while they are looked at.
  @Boxed package var trend: Trend? = nil
  /// What is being said about an entry some time after it; nil where nothing is.
  @Boxed package internal(set) var followUp: FollowUpDraft? = nil
  /// What came of an entry, while it is looked at.
  @Boxed package internal(set) var course: FollowUpCourse? = nil
  /// The first step of the tips as they were read last; nil before they were.
  package internal(set) var shownStep: KeptStep?
  /// Whether `shownStep` is that of the present result.
  var hasNotedStep = false
  /// The entries of the vault with what they came to, from when the list of them is opened.
  package var scoredEntries: [Entry.ID: ScoredEntry] = [:]
  /// What goes into a report. A file is easily found: the name is in it only where the user wants it.
  package var reportHasAnswers = false
  package var reportHasName = false
  /// What was typed last cannot be used here, such as a day that has passed.
  package var isTypedWrong = false
  /// The question that is asked now, in words; nil before the first.
  package private(set) var question: QuestionContent?
  /// When the question that is asked now was shown, by the clock of `now`.
  private var shown = 0.0
  /// The farthest question that was asked, as an index into the interview.
  package internal(set) var reached = 0
  /// Why the last attempt to write a report failed; nil where it did not, or once that was read.
  package var unwritten: String?
  /// The sheet that is being made, and two that are being laid side by side; nil where none are.
  @Boxed package internal(set) var sheet: SheetDraft? = nil
  @Boxed package internal(set) var sideBySide: SideBySide? = nil
  /// The file of the sheet that was written last in this sitting.
  var writtenSheet: String?
  /// What the last thing that was done came to; said where one is until something else is done.
  package var notice: String?

  /// As they are in their file now.
  @Boxed package var settings: SettingsFile
  /// The settings as they are being changed.
  @Boxed package var settingsDraft = Settings()
  /// What came of the last attempt to save settings; nil once it was read, or something was changed.
  package var savedSettings: SavedSettings?

  /// What follows from the answers; derived again whenever they may have changed.
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

  /// "Sam and you".
  package var title: String { words(.andYou, names) }

  /// Answers of an assessment; what is rated again some time after it is none.
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
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(longestName))
  }

  /// - Parameter kept: what a vault keeps of the questionnaire, where that did not come with the program.
  package mutating func begin(_ form: Form, keeping kept: StoredInstrument? = nil) {
    guard let questionnaire else { return }
    // The same length again keeps what was answered.
    if interview?.form == form, interview?.questionnaire.id == questionnaire.id { return }
    // What was under way here is given up for it, in the vault too.
    if let draft = keeping.contents?.draft, let sitting, draft.sitting.isSame(as: sitting) {
      keeping.replacesDraft = true
    }
    interview = Interview(questionnaire, form: form, seed: nextSeed)
    var generator = SeededGenerator(seed: nextSeed)
    nextSeed = generator.next()
    seconds = [:]
    (result, decided, reached, relationship) = (nil, nil, 0, RelationshipContext())
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

  /// Scores the answers and makes the tips. Of the private answers only the care that they lead to stays.
  package mutating func computeResult() {
    guard let profile, let interview, let questionnaire, let books else { return }
    let care = care(profile, interview.safety, questionnaire)
    decided = care
    (hasPrivatePass, hasNotedStep) = (false, false)
    self.interview?.forgetSafety()
    guard let context = adviceContext(care, profile) else { return }
    result = Result(profile: profile, advice: Advice(for: context, from: books.advice))
  }

  /// What advice on the present answers is made from.
  ///
  /// - Parameter profile: of these answers; nil for that of the result.
  func adviceContext(_ care: Care, _ profile: PowerProfile? = nil) -> AdviceContext? {
    guard let profile = profile ?? result?.profile, let interview, let questionnaire else { return nil }
    return AdviceContext(
      questionnaire: questionnaire, answers: interview.answers, profile: profile, names: names, role: role,
      relationship: relationship, care: care)
  }

  /// - Parameter safety: what was answered in private since the last result. Where they were gone through or left out since
  ///   then, what is not in it was not answered.
  private func care(_ profile: PowerProfile, _ safety: SafetyAnswers, _ questionnaire: Questionnaire) -> Care {
    let care = Care(profile, safety, asked: questionnaire.concerns)
    guard let decided else { return care }
    let kept = decided.updated(to: profile)
    return hasPrivatePass || !safety.meanings.isEmpty ? care.replacing(kept, profile) : kept
  }

  mutating func questionShown() {
    shown = now
    question = QuestionContent(self)
    guard let interview, interview.question?.section != .safety else { return }
    reached = max(reached, interview.position)
  }

  /// Adds up how long the question asked now was looked at.
  mutating func spend() { spend(since: shown) }

  /// What the sitting came to; nil before the result was reached.
  package var outcome: Outcome? {
    // An answer may have been changed since the result was shown.
    guard result != nil, let profile, let questionnaire, let interview else { return nil }
    return Outcome(questionnaire: questionnaire, form: interview.form, profile: profile)
  }

  private var profile: PowerProfile? {
    guard let questionnaire, let interview else { return nil }
    return PowerProfile(interview.answers, to: questionnaire, form: interview.form, seconds: seconds)
  }
}

/// What a sitting came to, for whoever started it. The private answers are not in it.
package struct Outcome: Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile
}
