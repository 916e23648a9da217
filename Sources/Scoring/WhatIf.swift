import Instrument

/// Answers to play with: what would follow if one of the two stood a little higher or lower on a base. The real answers are
/// never touched.
package struct WhatIf: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// How long each item was on the screen, for the flags of quality.
  package let seconds: [Item.ID: Double]
  package let original: Answers
  package private(set) var answers: Answers

  package init(
    _ answers: Answers, to questionnaire: Questionnaire, form: Form, seconds: [Item.ID: Double] = [:]
  ) {
    self.questionnaire = questionnaire
    self.form = form
    self.seconds = seconds
    original = answers
    self.answers = answers
  }

  package var isChanged: Bool { answers != original }

  package var profile: PowerProfile { PowerProfile(answers, to: questionnaire, form: form, seconds: seconds) }

  package mutating func reset() {
    answers = original
  }

  /// Moves one rating of `person` on `base` by one point: of the answered ones that with the most room, so that several
  /// moves spread over the items and do not end in one.
  ///
  /// - Parameter direction: 1 for more of the base, −1 for less.
  /// - Returns: false where every rating is at its end, or none was given.
  @discardableResult
  package mutating func move(_ person: Person, on base: Base, by direction: Int) -> Bool {
    let rating = questionnaire.rating
    let candidates = questionnaire.items(form).filter { $0.base == base }.compactMap { item -> (Item, Int, Int)? in
      guard let value = answers.pair(item.id)[person] else { return nil }
      let up = (direction > 0) != item.isReversed
      let room = up ? rating.maximum - value : value - rating.minimum
      return room > 0 ? (item, value + (up ? 1 : -1), room) : nil
    }
    guard let most = candidates.map(\.2).max(), let (item, value, _) = candidates.first(where: { $0.2 == most }) else {
      return false
    }
    answers.pairs[item.id]?[person] = value
    return true
  }

  /// The fewest points that bring a gap below the size at which anybody is said to lean one way.
  package struct Levelling: Equatable, Sendable {
    package let base: Base
    package let person: Person
    /// More of the base, or less.
    package let isMore: Bool
    /// Rating points in all.
    package let points: Int
    /// The answers after it.
    package let answers: Answers
  }

  /// Finds the smallest change that would level `base`: more on the side of the one who holds less. Nobody is ever told
  /// to make more unpleasant for the other, so on the coercive base it is less on the side of the one who holds more.
  ///
  /// - Returns: nil where the base is not scored, is level already, or cannot be levelled from one side.
  package func smallestLevelling(of base: Base) -> Levelling? {
    guard let gap = profile.bases[base]?.relative?.estimate, abs(gap) >= Self.levelBelow else { return nil }
    let higher: Person = gap > 0 ? .me : .partner
    let isMore = base != .coercive
    let person = isMore ? higher.other : higher
    var trial = self
    var points = 0
    while trial.move(person, on: base, by: isMore ? 1 : -1) {
      points += 1
      guard let now = trial.profile.bases[base]?.relative?.estimate else { return nil }
      if abs(now) < Self.levelBelow {
        return Levelling(base: base, person: person, isMore: isMore, points: points, answers: trial.answers)
      }
      // Past level without touching it: one point is more than the band is wide.
      if (now > 0) != (gap > 0) { return nil }
    }
    return nil
  }

  /// Takes over what `smallestLevelling` found.
  package mutating func adopt(_ levelling: Levelling) {
    answers = levelling.answers
  }

  /// The verdict "leaning" asks for at least this estimate, in POMP points.
  private static let levelBelow = 5.0
}
