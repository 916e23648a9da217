/// My level minus the partner's, with its uncertainty, in POMP points from −100 to 100. Positive if I hold more.
package struct RelativePower: Equatable, Sendable {
  /// The mean of the posterior.
  package let estimate: Double
  /// The central 80 % credible interval.
  package let interval80: ClosedRange<Double>
  /// The central 95 % credible interval.
  package let interval95: ClosedRange<Double>
  /// P(gap > 0).
  package let probabilityMeHigher: Double
  /// P(|gap| < 10).
  package let probabilityWithin10: Double
  /// P(gap beyond ±10 on the side of the estimate).
  package let probabilityBeyond10: Double

  package init(
    estimate: Double, interval80: ClosedRange<Double>, interval95: ClosedRange<Double>, probabilityMeHigher: Double,
    probabilityWithin10: Double, probabilityBeyond10: Double
  ) {
    self.estimate = estimate
    self.interval80 = interval80
    self.interval95 = interval95
    self.probabilityMeHigher = probabilityMeHigher
    self.probabilityWithin10 = probabilityWithin10
    self.probabilityBeyond10 = probabilityBeyond10
  }
}
