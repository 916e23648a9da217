import Instrument

/// The scores of one response. They are computed from the answers and never stored.
package struct PowerProfile: Equatable, Sendable {
  /// The comparison on each of the six bases, including those that are not scored.
  package let bases: [Base: Comparison]
  /// The mean of the reward and coercive bases.
  package let outcomeControl: Comparison
  /// The mean of all scored bases; not scored if fewer than ``minimumScoredForOverall`` are.
  package let overall: Comparison
  /// The level of each climate scale, POMP 0–100. Scales with too few answers are missing.
  package let climate: [Scale: Double]
  /// The answer to the global comparison, from −1 (the partner has by far more say) to 1 (I have); nil if not answered.
  package let globalComparison: Double?
  package let quality: [QualityFlag]

  /// Why the answers do not distinguish the two people; nil if they do. A gap means nothing if this is set.
  package var blindness: QualityFlag? { quality.first { [.sameForBoth, .noVariance].contains($0.kind) } }

  /// The level, 0–100, from which one person's power to make things hard for the other counts as high. The rule of care
  /// and the pages for two people use it.
  package static let highConsequences = 60.0

  /// Whether somebody clearly or probably holds more power over consequences, or the other person's is high. Then no
  /// page says that the two people are well off.
  package var consequencesWeigh: Bool {
    verdict(.coercive).holder != nil || (bases[.coercive]?.partner ?? 0) >= Self.highConsequences
  }

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
