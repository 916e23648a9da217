import Instrument

/// Answers to play with: what would follow if one of the two stood a little higher or lower on a base. The real answers are
/// never touched.
package struct WhatIf: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// How long each item was on the screen, for the flags of quality.
  package let seconds: [Item.ID: Double]
  package let original: Answers
  package internal(set) var answers: Answers

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
    move(person, on: base, by: direction, isForGap: false)
  }

  /// - Parameter isForGap: leave out what was answered for one of the two only, which moves no gap.
  mutating func move(_ person: Person, on base: Base, by direction: Int, isForGap: Bool) -> Bool {
    let rating = questionnaire.rating
    let candidates = questionnaire.items(form).filter { $0.base == base }.compactMap { item -> (Item, Int, Int)? in
      let pair = answers.pair(item.id)
      guard let value = pair[person], pair.isComplete || !isForGap else { return nil }
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

  /// Takes over what `smallestLevelling` found.
  package mutating func adopt(_ levelling: Levelling) {
    answers = levelling.answers
  }
}
