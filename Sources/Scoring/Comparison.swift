/// Levels of both people and the gap between them: on a base, on several, or on all.
package struct Comparison: Equatable, Sendable {
  /// Percent of maximum possible, 0–100; nil where too little was answered.
  package let me: Double?
  package let partner: Double?
  /// nil exactly where the verdict is *not scored*.
  package let relative: RelativePower?
  package let verdict: Verdict
  /// Items answered for both people.
  package let answered: Int

  /// How far a beam tilts, POMP points; level where nobody is named. nil where it is not scored.
  package var tilt: Double? { relative.map { verdict.holder == nil ? 0 : $0.estimate } }

  package init(me: Double?, partner: Double?, relative: RelativePower?, verdict: Verdict, answered: Int) {
    self.me = me
    self.partner = partner
    self.relative = relative
    self.verdict = verdict
    self.answered = answered
  }
}
