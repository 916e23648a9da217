import Instrument
import Text

/// What a person said later about an entry. It is added with a date of its own; the answers of the entry stay as they were.
package struct FollowUp: Equatable, Sendable {
  package enum StepOutcome: String, CaseIterable, Sendable {
    case done, tried
    case notYet = "not_yet"
  }

  /// Seconds since 1970.
  package let time: Int
  /// How far the clock on the wall was ahead of UTC, in seconds; nil where that is not known yet.
  package let zone: Int?
  package let reply: FollowUpReply

  init(time: Int, zone: Int?, reply: FollowUpReply) {
    self.time = time
    self.zone = zone
    self.reply = reply
  }

  /// The day where it was said; nil where the zone is not known.
  package var day: CalendarDate? { Entry.wallTime(time, zone: zone)?.day }
}

/// What was said: either what came of a step, or the ratings of a few statements as they are now.
package struct FollowUpReply: Equatable, Sendable {
  /// Letters that a note may have.
  package static let longestNote = 200

  /// What came of the step; nil where statements were rated again.
  package let outcome: FollowUp.StepOutcome?
  /// One line; empty for nothing.
  package let note: String
  /// Another step that was taken in place of the one before; nil where that one stays.
  package let next: KeptStep?
  /// Whether the user wants to be asked about the step again.
  package let asksAgain: Bool
  /// By id of a paired item.
  package let ratings: [Item.ID: Answers.RatingPair]

  /// - Parameter note: is put on one line and cut to ``longestNote`` letters.
  package init(outcome: FollowUp.StepOutcome, note: String, next: KeptStep?, asksAgain: Bool) {
    (self.outcome, self.note, self.next, self.asksAgain) = (outcome, Self.note(note), next, asksAgain)
    ratings = [:]
  }

  package init(ratings: [Item.ID: Answers.RatingPair]) {
    (outcome, note, next, asksAgain) = (nil, "", nil, false)
    self.ratings = ratings
  }

  static func note(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutControls
    return String(line.prefix(longestNote)).trimmed
  }
}
