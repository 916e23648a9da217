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
  /// Whether every item of the form was answered for both people.
  package let isComplete: Bool
  /// How well the answers tell the two people apart here.
  package let contrast: Verdict.Contrast

  package init(
    me: Double?, partner: Double?, relative: RelativePower?, verdict: Verdict, answered: Int,
    isComplete: Bool = true, contrast: Verdict.Contrast = .full
  ) {
    self.me = me
    self.partner = partner
    self.relative = relative
    self.verdict = verdict
    self.answered = answered
    self.isComplete = isComplete
    self.contrast = contrast
  }

  /// The gap, if it may be shown as a number or drawn; nil if it is not scored, or if the answers hardly distinguish
  /// the two people and so name no holder.
  package var shownGap: RelativePower? { contrast == .full || verdict.holder != nil ? relative : nil }

  /// The level of one person, 0–100; nil if too few items were answered.
  package func level(of person: Person) -> Double? { person == .me ? me : partner }

  /// The comparison with another verdict. If it leaves open what the gap alone would settle, the gap is not shown.
  func with(verdict: Verdict) -> Comparison {
    let isOpened = verdict == .cannotTell && self.verdict != .cannotTell
    return Comparison(
      me: me, partner: partner, relative: relative, verdict: verdict, answered: answered,
      isComplete: isComplete, contrast: isOpened ? .none : contrast)
  }
}
