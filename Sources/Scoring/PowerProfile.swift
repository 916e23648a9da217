import Instrument

/// What the answers say about the balance of power: derived, never stored.
package struct PowerProfile: Equatable, Sendable {
  /// All six, scored or not.
  package let bases: [Base: Comparison]
  /// Reward and coercive together.
  package let outcomeControl: Comparison
  /// All scored bases, equal weights; not scored where fewer than three bases are.
  package let overall: Comparison
  /// POMP, 0–100; a scale of which too little was answered is left out.
  package let climate: [Scale: Double]
  /// −1 (the partner has by far more say) … 0 … 1 (I have); nil where it was not answered.
  package let globalComparison: Double?
  package let quality: [QualityFlag]

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
