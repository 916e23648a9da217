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

/// What was said: what came of a step, or the ratings of a few statements as they are now, or that something was written.
package struct FollowUpReply: Equatable, Sendable {
  /// The most letters in a note.
  package static let maximumNoteLength = 200
  /// Letters that what was written may have.
  package static let maximumWritingLength = 6_000

  /// What came of the step; nil where something else was said.
  package let outcome: FollowUp.StepOutcome?
  /// A note of one line; empty if there is none.
  package let note: String
  /// A new step that replaces the previous one; nil to keep that one.
  package let next: SavedStep?
  /// Whether the user wants to be asked about the step again.
  package let asksAgain: Bool
  /// The new ratings, by id of a paired item.
  package let ratings: [Item.ID: Answers.RatingPair]
  /// What was written in the exercise, with line ends; empty where only that it was is kept; nil where nothing was written.
  /// It never holds the prompt, which may follow from private answers.
  package let writing: String?

  /// - Parameter note: is put on one line and cut to ``maximumNoteLength`` letters.
  package init(outcome: FollowUp.StepOutcome, note: String, next: SavedStep?, asksAgain: Bool) {
    (self.outcome, self.note, self.next, self.asksAgain) = (outcome, Self.note(note), next, asksAgain)
    (ratings, writing) = ([:], nil)
  }

  package init(ratings: [Item.ID: Answers.RatingPair]) {
    (outcome, note, next, asksAgain, writing) = (nil, "", nil, false, nil)
    self.ratings = ratings
  }

  /// - Parameter writing: is cut to ``maximumWritingLength`` letters; empty where the words are not to be kept.
  package init(writing: String) {
    (outcome, note, next, asksAgain, ratings) = (nil, "", nil, false, [:])
    self.writing = Self.writing(writing)
  }

  /// Statements were rated again.
  package var isOfRatings: Bool { outcome == nil && writing == nil }

  static func note(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutControls
    return String(line.prefix(maximumNoteLength)).trimmed
  }

  static func writing(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let plain = lines.map { String($0).withoutControls.trimmed }.joined(separator: "\n")
    return String(plain.prefix(maximumWritingLength)).trimmed
  }
}
