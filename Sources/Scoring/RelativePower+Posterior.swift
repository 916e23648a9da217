extension RelativePower {
  /// Summarizes the posterior of a gap.
  ///
  /// - Parameters:
  ///   - posterior: in POMP points.
  ///   - widening: at least 1; stretches the posterior around its mean. It affects the intervals and probabilities, but
  ///     not the estimate.
  init(_ posterior: NormalMixture, widening: Double) {
    let center = posterior.mean
    func below(_ gap: Double) -> Double { posterior.cumulative(center + (gap - center) / widening) }
    func quantile(_ p: Double, near z: Double) -> Double {
      Self.clamp(center + widening * (posterior.quantile(p, near: z) - center))
    }
    let belowMinus10 = below(-10)
    let below10 = below(10)
    self.init(
      estimate: Self.clamp(center),
      interval80: quantile(0.1, near: -1.2816)...quantile(0.9, near: 1.2816),
      interval95: quantile(0.025, near: -1.96)...quantile(0.975, near: 1.96),
      probabilityMeHigher: 1 - below(0),
      probabilityWithin10: below10 - belowMinus10,
      probabilityBeyond10: center >= 0 ? 1 - below10 : belowMinus10)
  }

  /// The estimate of a gap, which does not depend on the widening.
  static func estimate(_ posterior: NormalMixture) -> Double { clamp(posterior.mean) }

  /// Limits a gap to −100…100, because levels are from 0 to 100.
  private static func clamp(_ gap: Double) -> Double { min(max(gap, -100), 100) }
}
