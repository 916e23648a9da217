/// Answers to the private questions. They live in memory until the advice is made and have no way out: this type cannot
/// be encoded, and nothing that is kept, written or shown holds it.
package struct SafetyAnswers: Equatable, Sendable {
  package private(set) var meanings: [SafetyItem.Concern: SafetyItem.Meaning] = [:]

  package init() {}

  package subscript(concern: SafetyItem.Concern) -> SafetyItem.Meaning? {
    get { meanings[concern] }
    set { meanings[concern] = newValue }
  }

  /// A serious answer to anything but one's own conduct.
  package var isSerious: Bool { meanings.contains { $0.key != .ownConduct && $0.value == .serious } }

  package var isAfraid: Bool { (meanings[.fear] ?? .none) > .none }

  /// The user says that they frighten, hurt or press the other.
  package var ownConduct: Bool { (meanings[.ownConduct] ?? .none) > .none }
}
