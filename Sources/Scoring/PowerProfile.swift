import Instrument

/// The scores of one response. They are computed from the answers and never stored.
package struct PowerProfile: Equatable, Sendable {
  /// All six bases, including those that are not scored.
  package let bases: [Base: Comparison]
  /// The mean of the reward and coercive bases.
  package let outcomeControl: Comparison
  /// The mean of all scored bases; not scored if fewer than ``leastScoredForOverall`` are.
  package let overall: Comparison
  /// POMP, 0–100. Scales with too few answers are missing.
  package let climate: [Scale: Double]
  /// The answer to the global comparison, from −1 (the partner has by far more say) to 1 (I have); nil if not answered.
  package let globalComparison: Double?
  package let quality: [QualityFlag]

  /// Why the answers tell the two people nowhere apart; nil where they may. A gap is a number without a meaning then.
  package var blindness: QualityFlag? { quality.first { [.sameForBoth, .noVariance].contains($0.kind) } }

  /// The gap that may be told as a number or drawn; nil where none is scored, and where answers that hardly tell the two
  /// people apart name nobody.
  package func shownGap(_ comparison: Comparison?) -> RelativePower? {
    blindness == nil || comparison?.verdict.holder != nil ? comparison?.relative : nil
  }

  /// The level from which consequences count as high, 0–100: for care, and for what two people are told.
  package static let highConsequences = 60.0

  package init(
    bases: [Base: Comparison], outcomeControl: Comparison, overall: Comparison, climate: [Scale: Double],
    globalComparison: Double?, quality: [QualityFlag]
  ) {
    self.bases = bases
    self.outcomeControl = outcomeControl
    self.overall = overall
    self.climate = climate
    self.globalComparison = globalComparison
    self.quality = quality
  }
}
