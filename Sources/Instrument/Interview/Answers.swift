/// The answers to an instrument, without those to the private questions: see ``SafetyAnswers``.
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

  /// By id of a paired item.
  package var pairs: [Item.ID: RatingPair] = [:]
  /// By id of a single item.
  package var singles: [Item.ID: Int] = [:]
  /// Ids of the items that do not apply. An item is never both skipped and answered.
  package var skipped: Set<Item.ID> = []
  /// The answer to the global comparison, as an index into its labels.
  package var global: Int?

  package init() {}

  /// The ratings of a paired item; both nil if there are none.
  package func pair(_ id: Item.ID) -> RatingPair { pairs[id] ?? RatingPair() }
}

/// The meaning of the answers to the private questions.
///
/// They stay in memory until the advice is made. This type is not encodable, and no type that is stored, exported or shown
/// contains it.
package struct SafetyAnswers: Equatable, Sendable {
  package private(set) var meanings: [SafetyItem.Concern: SafetyItem.Meaning] = [:]

  package init() {}

  package subscript(concern: SafetyItem.Concern) -> SafetyItem.Meaning? {
    get { meanings[concern] }
    set { meanings[concern] = newValue }
  }

  /// Records an answer. Where a questionnaire asks twice about one concern, the gravest answer counts.
  package mutating func record(_ meaning: SafetyItem.Meaning, for concern: SafetyItem.Concern) {
    meanings[concern] = max(meanings[concern] ?? .none, meaning)
  }

  /// Whether the user says that they frighten, hurt or pressure the partner.
  package var ownConduct: Bool { (meanings[.ownConduct] ?? .none) > .none }
}
