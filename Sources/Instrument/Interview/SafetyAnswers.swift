/// Answers to the private questions. They live in memory until the tips are made and have no way out: this type cannot
/// be encoded, and nothing that is kept, written or shown holds it.
package struct SafetyAnswers: Equatable, Sendable {
  package private(set) var meanings: [SafetyItem.Concern: SafetyItem.Meaning] = [:]

  package init() {}

  package subscript(concern: SafetyItem.Concern) -> SafetyItem.Meaning? {
    get { meanings[concern] }
    set { meanings[concern] = newValue }
  }

  /// The user says that they frighten, hurt or press the other.
  package var ownConduct: Bool { (meanings[.ownConduct] ?? .none) > .none }
}
