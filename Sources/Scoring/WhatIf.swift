import Instrument

/// A copy of the answers that the user can change to see how the profile would follow. The original answers stay as
/// they are.
package struct WhatIf: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// How long each item was on the screen, in seconds, for the quality flags.
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

  /// Moves one rating of `person` on `base` by one point. Chooses the answered item with the most room, so that
  /// repeated moves are spread over the items.
  ///
  /// - Parameter direction: 1 to raise the level on the base, −1 to lower it.
  /// - Returns: false if no rating can move further, or none was given.
  @discardableResult
  package mutating func move(_ person: Person, on base: Base, by direction: Int) -> Bool {
    move(person, on: base, by: direction, completePairsOnly: false)
  }

  /// - Parameter completePairsOnly: whether to skip items that are answered for only one person, which do not affect
  ///   the gap.
  mutating func move(_ person: Person, on base: Base, by direction: Int, completePairsOnly: Bool) -> Bool {
    let rating = questionnaire.rating
    let candidates = questionnaire.items(form).filter { $0.base == base }.compactMap { item -> (Item, Int, Int)? in
      let pair = answers.pair(item.id)
      guard let value = pair[person], pair.isComplete || !completePairsOnly else { return nil }
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

  /// Replaces the answers with those of a `smallestLevelling`.
  package mutating func adopt(_ levelling: Levelling) {
    answers = levelling.answers
  }
}
