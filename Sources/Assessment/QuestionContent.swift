import Text
import Instrument

/// The texts of a question: everything about it that does not depend on the answer.
///
/// A class, made once for each question, so that an answering key shows its effect without delay.
package final class QuestionContent: Sendable {
  package let id: String
  package let section: InterviewSection
  package let isPair: Bool
  /// Whether the answers are choices in a list, not ratings on a scale.
  package let isList: Bool
  package let why: String
  /// The title, such as "Sam and you · the two of you".
  package let title: String
  /// The progress text, such as "7 of 42 · about 9 minutes left"; the short form for narrow windows has no minutes.
  package let position: String
  package let shortPosition: String
  /// The number of the question in its section, from 1, and the number of questions there.
  package let place: (number: Int, count: Int)
  /// The share of questions that are done, 0…1.
  package let progress: Double
  package let timeFrame: String
  /// The valid answers, numbered as in the interview.
  package let choices: ClosedRange<Int>
  /// The label of each of `choices`.
  package let labels: [String]
  /// The meaning of the ends of the scale, and a short form of it for narrow windows.
  package let legend: String
  package let shortLegend: String
  package let rows: [QuestionRow]
  /// Whether the question can be answered; questions of a stored entry can only be read.
  package let takesAnswers: Bool

  /// - Returns: nil if all questions have been asked.
  package init?(_ session: Session) {
    guard let interview = session.interview, let question = interview.question else { return nil }
    let names = session.names
    let words = session.words
    let rating = interview.questionnaire.rating
    id = question.id
    section = question.section
    (isPair, isList, why) = (question.isPair, question.isList, question.why)
    title = session.title + " · " + words[section.name]
    let section = interview.place(of: interview.position)
    self.place = (section.number, section.count)
    let place = interview.overallPlace(of: interview.position)
    let minutes = question.section == .safety ? nil : session.minutesLeft
    let values = ["number": "\(place.number)", "count": "\(place.count)", "minutes": "\(minutes ?? 0)"]
    shortPosition = words(.place, values)
    position = minutes.map { words($0 == 1 ? .placeLeftOne : .placeLeft, values) } ?? shortPosition
    progress = Double(place.number - 1) / Double(max(place.count, 1))
    timeFrame = interview.questionnaire.timeFrame
    choices = interview.choices
    labels = isList ? question.labels(names) : choices.map(rating.label)
    let ends = [
      "low": "\(rating.minimum)", "lowest": rating.label(rating.minimum), "high": "\(rating.maximum)",
      "highest": rating.label(rating.maximum),
    ]
    (legend, shortLegend) = (words(.legend, ends), words(.legendShort, ends))
    rows = question.rows.map { person in
      QuestionRow(
        person: person, label: person.map(session.label) ?? "", statement: question.statement(about: person, names))
    }
    takesAnswers = session.takesAnswers
  }

  package func label(_ choice: Int) -> String { labels[choice - choices.lowerBound] }
}

extension Session {
  /// The longest time that counts for one question, in seconds. A longer stay is a pause.
  private static let maximumQuestionTime = 120.0
  /// The number of questions after which the user's own pace predicts the remaining time better than the form's
  /// average.
  private static let questionsBeforeOwnPace = 5

  /// The estimated time for the remaining questions in whole minutes, at least 1; nil before the first question.
  fileprivate var minutesLeft: Int? {
    guard let interview, let questionnaire else { return nil }
    let count = interview.firstSafetyQuestion
    let looks = interview.questions[..<min(interview.position, count)].compactMap { seconds[$0.id] }
    let usual = Double(questionnaire.minutes[interview.form] ?? 0) * 60 / Double(max(count, 1))
    let pace =
      looks.count < Self.questionsBeforeOwnPace
      ? usual : looks.reduce(0) { $0 + min($1, Self.maximumQuestionTime) } / Double(looks.count)
    return max(Int((pace * Double(count - interview.position) / 60).rounded(.up)), 1)
  }

  /// The name of the other person as a heading.
  package var partnerLabel: String { names.partner.capitalizedAtStart }

  package func label(_ person: Person) -> String { person == .me ? words[.you] : partnerLabel }
}

/// A row of a question that gets one answer.
package struct QuestionRow: Sendable {
  /// The person who is rated; nil if the question is not about one person.
  package let person: Person?
  /// The name of the person who is rated.
  package let label: String
  package let statement: String
}
