import Instrument
import Text

/// What a person said later about an entry. It has a date of its own; the answers of the entry stay unchanged.
package struct FollowUp: Equatable, Sendable {
  package enum StepOutcome: String, CaseIterable, Sendable {
    case done, tried
    case notYet = "not_yet"
  }

  /// When it was said, in seconds since 1970.
  package let time: Int
  /// How far local time was ahead of UTC, in seconds; nil if not known yet.
  package let zone: Int?
  package let reply: FollowUpReply

  init(time: Int, zone: Int?, reply: FollowUpReply) {
    self.time = time
    self.zone = zone
    self.reply = reply
  }

  /// The local day on which it was said; nil if the time zone is not known.
  package var day: CalendarDate? { Entry.wallTime(time, zone: zone)?.day }
}

/// What a person said in a follow-up: either what came of a step, or new ratings of a few statements.
package struct FollowUpReply: Equatable, Sendable {
  /// The most letters in a note.
  package static let longestNote = 200

  /// What came of the step; nil if statements were rated again.
  package let outcome: FollowUp.StepOutcome?
  /// A note of one line; empty if there is none.
  package let note: String
  /// A new step that replaces the previous one; nil to keep that one.
  package let next: KeptStep?
  /// Whether the user wants to be asked about the step again.
  package let asksAgain: Bool
  /// The new ratings, by id of a paired item.
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
