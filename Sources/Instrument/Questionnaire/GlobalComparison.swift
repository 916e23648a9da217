/// The one question on the whole, asked first and held against the profile later.
package struct GlobalComparison: Equatable, Sendable {
  package let id: String
  package let statement: Statement
  /// An odd number of points from "the other person, by far" to "you, by far"; the middle one is "both the same".
  package let labels: [Statement]
  package let why: String

  package init(id: String, statement: Statement, labels: [Statement], why: String) {
    self.id = id
    self.statement = statement
    self.labels = labels
    self.why = why
  }

  /// Answers are indices into `labels`.
  package var range: ClosedRange<Int> { 0...labels.count - 1 }
}
