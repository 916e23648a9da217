extension RelativePower {
  /// Reads a gap off its posterior.
  ///
  /// - Parameter widening: the posterior is stretched by this factor around its mean, at least 1; probabilities and
  ///   intervals follow, the estimate does not.
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

  /// The same without all else; widening does not move it.
  static func estimate(_ posterior: NormalMixture) -> Double { clamp(posterior.mean) }

  /// No gap between two levels from 0 to 100 is wider than 100.
  private static func clamp(_ gap: Double) -> Double { min(max(gap, -100), 100) }
}
