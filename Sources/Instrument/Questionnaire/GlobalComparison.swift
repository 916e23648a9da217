/// The question about the balance as a whole. It is asked first and later compared with the profile.
package struct GlobalComparison: Equatable, Sendable {
  package let id: String
  package let statement: Statement
  /// An odd number of options, from "the partner, by far" to "you, by far"; the middle one is "both the same".
  package let labels: [Statement]
  package let why: String

  package init(id: String, statement: Statement, labels: [Statement], why: String) {
    self.id = id
    self.statement = statement
    self.labels = labels
    self.why = why
  }

  /// The valid answers: indices into `labels`.
  package var range: ClosedRange<Int> { 0...labels.count - 1 }
}
