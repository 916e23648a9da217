import Advice
import Instrument
import Scoring

/// What one sitting knows: who it is about, what was answered, and what follows from it.
struct Session: Sendable {
  let words: ScreenWords
  let seed: UInt64
  var books: Books?
  /// Seconds since some fixed moment, by the clock of the program.
  var now: Double = 0

  var questionnaire: Questionnaire?
  var role: Questionnaire.Role?
  var givenName = ""
  var interview: Interview?
  /// Seconds spent on each question of the interview, by its id.
  var seconds: [String: Double] = [:]
  var result: Result?

  /// What follows from the answers; derived again whenever they may have changed.
  struct Result: Sendable {
    let profile: PowerProfile
    let advice: Advice
  }

  init(words: ScreenWords, seed: UInt64) {
    self.words = words
    self.seed = seed
  }

  var names: Names { questionnaire?.names(given: givenName) ?? Names(partner: "") }

  /// "Sam and you".
  var title: String { words(.andYou, names) }

  var hasAnswers: Bool {
    guard let answers = interview?.answers else { return false }
    return !answers.pairs.isEmpty || !answers.singles.isEmpty || answers.global != nil || !answers.skipped.isEmpty
  }

  mutating func begin(_ form: Form) {
    guard let questionnaire else { return }
    // The same length again keeps what was answered.
    if interview?.form == form, interview?.questionnaire.id == questionnaire.id { return }
    interview = Interview(questionnaire, form: form, seed: seed)
    seconds = [:]
    result = nil
  }

  mutating func computeResult() {
    guard let questionnaire, let interview, let books else { return }
    let profile = PowerProfile(interview.answers, to: questionnaire, form: interview.form, seconds: seconds)
    let context = AdviceContext(
      questionnaire: questionnaire, answers: interview.answers, profile: profile, names: names, role: role,
      safety: interview.safety)
    result = Result(profile: profile, advice: Advice(for: context, from: books.advice))
  }
}
