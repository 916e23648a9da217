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
