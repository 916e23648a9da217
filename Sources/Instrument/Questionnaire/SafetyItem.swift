/// A private question. It is not scored, and its answer is never stored.
package struct SafetyItem: Equatable, Sendable, Identifiable {
  /// What a private question is about.
  package enum Concern: String, CaseIterable, Sendable {
    /// Whether it is safe to answer now. Asked first.
    case safeNow = "safe_now"
    case fear, threats, hurt
    case sexualPressure = "sexual_pressure"
    /// Isolation of the user, or control of their money or phone.
    case isolation
    /// The user frightens or hurts the partner.
    case ownConduct = "own_conduct"
  }

  /// What an answer to a private question means for the advice.
  package enum Meaning: String, CaseIterable, Comparable, Sendable {
    case none, some, serious

    package static func < (a: Self, b: Self) -> Bool { a.weight < b.weight }

    private var weight: Int {
      switch self {
      case .none: 0
      case .some: 1
      case .serious: 2
      }
    }
  }

  package struct AnswerOption: Equatable, Sendable {
    package let label: String
    package let meaning: Meaning

    package init(label: String, meaning: Meaning) {
      self.label = label
      self.meaning = meaning
    }
  }

  package let id: String
  package let concern: Concern
  package let statement: Statement
  package let options: [AnswerOption]
  package let why: String

  package init(id: String, concern: Concern, statement: Statement, options: [AnswerOption], why: String) {
    self.id = id
    self.concern = concern
    self.statement = statement
    self.options = options
    self.why = why
  }
}
