/// What follows from one result: four tips, the most relevant first.
///
/// Pure and deterministic: the same context and book give the same advice. It holds nothing of the private answers but
/// what they lead to.
package struct Advice: Equatable, Sendable {
  /// Exactly four, each kind once. Where safety comes first, `vigilant` leads; else the largest relevance does.
  package let tips: [Tip]
  /// Safety comes first: show where people can be reached before anything else. False does not mean "no danger".
  package let care: Bool
  /// Offer the page for somebody who frightens or hurts the other.
  package let ownConduct: Bool

  package init(tips: [Tip], care: Bool, ownConduct: Bool) {
    self.tips = tips
    self.care = care
    self.ownConduct = ownConduct
  }
}
