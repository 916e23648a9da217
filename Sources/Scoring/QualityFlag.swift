/// Something about the answers that makes them say less than they seem to. A flag explains and never rejects.
package struct QualityFlag: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Answered faster than the statements can be read.
    case fast
    /// The same rating many times in a row for one person.
    case longRun = "long_run"
    /// No variance at all for one person.
    case noVariance = "no_variance"
    /// Reversed items answered like the others.
    case contradiction
    /// Odd and even items of the twelve base-and-person scales disagree.
    case inconsistent
  }

  package let kind: Kind
  /// One plain sentence with its figure.
  package let detail: String
  /// Intervals are widened by this factor, at least 1.
  package let widening: Double

  package init(kind: Kind, detail: String, widening: Double) {
    self.kind = kind
    self.detail = detail
    self.widening = widening
  }
}
