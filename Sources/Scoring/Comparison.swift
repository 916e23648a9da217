import Instrument

/// The levels of both people and the gap between them, on one base or averaged over several.
package struct Comparison: Equatable, Sendable {
  /// The user's level as percent of the maximum possible (POMP), 0–100; nil if too few items were answered.
  package let me: Double?
  package let partner: Double?
  /// The gap, my level minus the partner's; nil if and only if the verdict is `notScored`.
  package let relative: RelativePower?
  package let verdict: Verdict
  /// How many items were answered for both people.
  package let answered: Int

  package init(me: Double?, partner: Double?, relative: RelativePower?, verdict: Verdict, answered: Int) {
    self.me = me
    self.partner = partner
    self.relative = relative
    self.verdict = verdict
    self.answered = answered
  }

  /// The level of one person, 0–100; nil if too few items were answered.
  package func level(of person: Person) -> Double? { person == .me ? me : partner }

  func with(verdict: Verdict) -> Comparison {
    Comparison(me: me, partner: partner, relative: relative, verdict: verdict, answered: answered)
  }
}
