/// One statement of an instrument.
package struct Item: Equatable, Sendable, Identifiable {
  /// What an item measures: a base of power or a scale of the climate.
  package enum Construct: Equatable, Hashable, Sendable {
    /// A paired item, which is rated for both people.
    case base(Base)
    /// A single item, which is rated once.
    case scale(Scale)
  }

  /// The id of the item: lower-case letters, digits and underscores, unique in its instrument.
  package let id: String
  package let measure: Construct
  /// The forms, brief or full, in which the item is asked.
  package let forms: Set<Form>
  /// Whether a high rating means less of what the item measures.
  package let isReversed: Bool
  package let statement: Statement
  /// A line that tells the user why this item is asked.
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
