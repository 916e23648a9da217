/// One statement of an instrument.
package struct Item: Equatable, Sendable, Identifiable {
  /// What an item measures.
  package enum Construct: Equatable, Hashable, Sendable {
    /// Paired: answered for both people.
    case base(Base)
    /// Single: answered once.
    case scale(Scale)
  }

  /// Lower-case letters, digits and underscores. Unique in its instrument.
  package let id: String
  package let measure: Construct
  /// The forms that ask it.
  package let forms: Set<Form>
  /// Whether a high rating means less of what is measured.
  package let isReversed: Bool
  package let statement: Statement
  /// One line that says why this is asked.
  package let why: String

  package init(
    id: String, measure: Construct, forms: Set<Form>, isReversed: Bool = false, statement: Statement, why: String
  ) {
    self.id = id
    self.measure = measure
    self.forms = forms
    self.isReversed = isReversed
    self.statement = statement
    self.why = why
  }

  package var base: Base? { if case .base(let base) = measure { base } else { nil } }
  package var scale: Scale? { if case .scale(let scale) = measure { scale } else { nil } }
  package var isPaired: Bool { base != nil }
}
