import Text
import Instrument

/// A question in words: everything about it that does not depend on the answer.
///
/// A reference, made once a question: a key that answers has to show at once.
package final class QuestionContent: Sendable {
  package let id: String
  package let section: InterviewSection
  package let isPair: Bool
  /// The answers are words in a list, not ratings in a row.
  package let isList: Bool
  package let why: String
  /// Such as "Sam and you · the two of you".
  package let title: String
  /// Such as "7 of 42 · about 9 minutes left", and without the minutes for narrow windows.
  package let position: String
  package let shortPosition: String
  /// The number among the questions of its section, from 1, and how many those are.
  package let place: (number: Int, count: Int)
  /// 0…1: how much of what `position` counts is behind.
  package let progress: Double
  package let timeFrame: String
  /// What can be answered, as the interview counts it.
  package let choices: ClosedRange<Int>
  /// The words of each of `choices`.
  package let labels: [String]
  /// What the ends of the scale mean, and the same for a narrow window.
  package let legend: String
  package let shortLegend: String
  package let rows: [QuestionRow]
  /// Whether it can be answered; a question of an entry can only be read.
  package let takesAnswers: Bool

  /// - Returns: nil where all was asked.
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
  /// A longer stay on one question is a pause, in seconds.
  private static let longestLook = 120.0
  /// After this many questions their own pace tells more than that of the form.
  private static let questionsOfOwnPace = 5

  /// How long the questions from the present one on may take, in whole minutes from 1; nil before the first.
  fileprivate var minutesLeft: Int? {
    guard let interview, let questionnaire else { return nil }
    let count = interview.firstSafetyQuestion
    let looks = interview.questions[..<min(interview.position, count)].compactMap { seconds[$0.id] }
    let usual = Double(questionnaire.minutes[interview.form] ?? 0) * 60 / Double(max(count, 1))
    let pace =
      looks.count < Self.questionsOfOwnPace
      ? usual : looks.reduce(0) { $0 + min($1, Self.longestLook) } / Double(looks.count)
    return max(Int((pace * Double(count - interview.position) / 60).rounded(.up)), 1)
  }

  /// The other person as a heading.
  package var partnerLabel: String { names.partner.capitalizedAtStart }

  package func label(_ person: Person) -> String { person == .me ? words[.you] : partnerLabel }
}

/// One thing that is answered.
package struct QuestionRow: Sendable {
  /// Who is rated; nil where nobody is.
  package let person: Person?
  /// What to call them.
  package let label: String
  package let statement: String
}
