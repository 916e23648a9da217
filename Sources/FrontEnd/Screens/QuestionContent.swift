import Assessment
import Instrument

/// A question in words: all of it that stays the same whatever is answered. Made once and never copied, because a key
/// that answers has to show at once.
final class QuestionContent: Sendable {
  let id: String
  let section: InterviewSection
  let isPair: Bool
  let isList: Bool
  let why: String
  /// Such as "Sam and you · the two of you".
  let title: String
  /// Such as "7 of 24"; nil for one that has no others beside it.
  let place: String?
  /// 0…1: how much of the interview is behind.
  let progress: Double
  let timeFrame: String
  /// What can be answered, as the interview counts it.
  let choices: ClosedRange<Int>
  /// The words of each of `choices`.
  let labels: [String]
  /// What the ends of the scale mean.
  let legend: String
  /// The same for a narrow window.
  let shortLegend: String
  let rows: [Row]

  /// Whether it can be answered; one of an entry can only be read.
  let takesAnswers: Bool
  /// The likeliest key first.
  let hints: [Hint]

  /// The same set for a terminal.
  let laid = LastValueCache<Layout, QuestionLayout>()
  let surround = LastValueCache<Layout, PageChrome>()

  /// One thing that is answered.
  struct Row: Sendable {
    /// Who is rated; nil where nobody is.
    let person: Person?
    /// What to call them.
    let label: String
    let statement: String
  }

  /// - Returns: nil where all was asked.
  init?(_ session: Session) {
    guard let interview = session.interview, let question = interview.question else { return nil }
    let names = session.names
    let words = session.words
    let rating = interview.questionnaire.rating
    id = question.id
    section = question.section
    (isPair, isList, why) = (question.isPair, question.isList, question.why)
    title = session.title + " · " + words[section.name]
    let place = interview.place(of: interview.position)
    self.place = place.count > 1 ? words(.place, ["number": "\(place.number)", "count": "\(place.count)"]) : nil
    progress = Double(interview.position) / Double(max(interview.questions.count, 1))
    timeFrame = interview.questionnaire.timeFrame
    choices = interview.choices
    labels = isList ? question.labels(names) : choices.map(rating.label)
    let ends = [
      "low": "\(rating.minimum)", "lowest": rating.label(rating.minimum), "high": "\(rating.maximum)",
      "highest": rating.label(rating.maximum),
    ]
    (legend, shortLegend) = (words(.legend, ends), words(.legendShort, ends))
    rows = question.rows.map { person in
      Row(
        person: person, label: person.map(session.label) ?? "", statement: question.statement(about: person, names))
    }
    takesAnswers = session.takesAnswers
    hints =
      takesAnswers
      ? Self.hints(question, choices)
      : [Hint("g", .doAgain), Hint("Esc", .doBack), Hint("?", .doKeys), Hint("w", .doWhy), Hint("q", .doQuit)]
  }

  private static func hints(_ question: Question, _ choices: ClosedRange<Int>) -> [Hint] {
    let digits = question.isList ? "1–\(choices.count)" : "\(choices.lowerBound)–\(choices.upperBound)"
    return [
      Hint(digits, .doAnswer), Hint("Enter", .doNext), Hint("Esc", .doBack), Hint("?", .doKeys),
      Hint("s", question.section == .safety ? .doSkipQuestion : .doSkip), Hint("w", .doWhy),
      Hint(question.isList ? "↑↓" : "←→", .doChange),
    ] + (question.isPair ? [Hint("Tab", .doOtherRow)] : []) + [Hint("x", .doClear), Hint("q", .doQuit)]
  }

  func label(_ choice: Int) -> String { labels[choice - choices.lowerBound] }
}
