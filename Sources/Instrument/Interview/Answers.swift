/// The answers to an instrument, except those to the private questions, which are in ``SafetyAnswers``.
package struct Answers: Equatable, Sendable {
  /// The ratings of one statement for both people; nil if not answered.
  package struct RatingPair: Equatable, Sendable {
    package var me: Int?
    package var partner: Int?

    package init(me: Int? = nil, partner: Int? = nil) {
      self.me = me
      self.partner = partner
    }

    package subscript(person: Person) -> Int? {
      get { person == .me ? me : partner }
      set { if person == .me { me = newValue } else { partner = newValue } }
    }

    package var isComplete: Bool { me != nil && partner != nil }
  }

  /// The ratings of each paired item, by item id.
  package var pairs: [Item.ID: RatingPair] = [:]
  /// The rating of each single item, by item id.
  package var singles: [Item.ID: Int] = [:]
  /// The ids of items that the user marked as not applicable. An item is never both skipped and answered.
  package var skipped: Set<Item.ID> = []
  /// The answer to the global comparison, as an index into its labels.
  package var global: Int?

  package init() {}

  /// The ratings of a paired item; both are nil if it was not rated.
  package func pair(_ id: Item.ID) -> RatingPair { pairs[id] ?? RatingPair() }
}

/// The meanings of the answers to the private questions.
///
/// They stay in memory until the advice is made. This type is not encodable, and no type that is stored, exported or
/// shown contains it.
package struct SafetyAnswers: Equatable, Sendable {
  package private(set) var meanings: [SafetyItem.Concern: SafetyItem.Meaning] = [:]

  package init() {}

  package subscript(concern: SafetyItem.Concern) -> SafetyItem.Meaning? {
    get { meanings[concern] }
    set { meanings[concern] = newValue }
  }

  /// Records an answer. If a questionnaire has several questions about one concern, the gravest answer counts.
  package mutating func record(_ meaning: SafetyItem.Meaning, for concern: SafetyItem.Concern) {
    meanings[concern] = max(meanings[concern] ?? .none, meaning)
  }

  /// Whether the user answered that they frighten, hurt or pressure the partner.
  package var ownConduct: Bool { (meanings[.ownConduct] ?? .none) > .none }
}
