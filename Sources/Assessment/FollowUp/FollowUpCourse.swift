import Instrument
import Scoring
import Text
import Vault
import YAML

/// The history of an entry: its step, and what the user said later.
package struct FollowUpCourse: Equatable, Sendable {
  package let entry: Entry
  package let names: Names
  /// For each follow-up of the entry, its new ratings; nil for a follow-up without ratings.
  package let ratings: [NewRatings?]

  /// - Throws: `Diagnostics` if the questionnaire of the entry cannot be read.
  init(_ entry: Entry) throws(Diagnostics) {
    let questionnaire = try entry.sitting.instrument.questionnaire()
    self.entry = entry
    names = questionnaire.names(given: entry.sitting.name)
    ratings = entry.followUps.map { followUp in
      followUp.reply.isOfRatings ? NewRatings(followUp, entry, questionnaire) : nil
    }
  }
}

/// Statements that were rated again, with the old ratings of the entry.
package struct NewRatings: Equatable, Sendable {
  package struct RatedStatement: Equatable, Sendable {
    package let item: Item
    package let then: Answers.RatingPair
    /// The new ratings; both nil if the statement was skipped.
    package let now: Answers.RatingPair
  }

  /// The statements in the order of the questionnaire.
  package let rows: [RatedStatement]
  /// The base to which most of the statements belong.
  package let base: Base?
  /// The change of the gap on this base if all other answers of the entry stay the same; nil if it cannot be computed.
  package let change: Change?
  /// Whether the two ratings are so close in time that the change may only be a good or a bad week.
  package let mayBeNoise: Bool

  init(_ followUp: FollowUp, _ entry: Entry, _ questionnaire: Questionnaire) {
    let (record, ratings) = (entry.sitting, followUp.reply.ratings)
    rows = questionnaire.items.filter { $0.isPaired && ratings[$0.id] != nil }.map { item in
      RatedStatement(item: item, then: record.answers.pair(item.id), now: ratings[item.id] ?? .init())
    }
    let rated = rows.filter(\.now.isComplete)
    let counts = Dictionary(grouping: rated.compactMap(\.item.base)) { $0 }.mapValues(\.count)
    let base = Base.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }.flatMap {
      counts[$0] == nil ? nil : $0
    }
    self.base = base
    var answers = record.answers
    for row in rated {
      answers.pairs[row.item.id] = row.now
      answers.skipped.remove(row.item.id)
    }
    func gap(_ answers: Answers) -> RelativePower? {
      let profile = PowerProfile(answers, to: questionnaire, form: record.form, seconds: record.seconds)
      return base.flatMap { profile.bases[$0]?.relative }
    }
    if let then = gap(record.answers), let now = gap(answers) {
      change = Change(from: then, to: now)
    } else {
      change = nil
    }
    mayBeNoise = Double(followUp.time - entry.finished) / 86_400 < ProfileChange.settlingDays
  }
}
