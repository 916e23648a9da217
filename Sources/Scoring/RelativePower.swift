import Glibc

/// My level minus the partner's, with its uncertainty, in POMP points from −100 to 100. Positive if I hold more.
package struct RelativePower: Equatable, Sendable {
  /// The mean of the posterior.
  package let estimate: Double
  /// The central 80 % credible interval.
  package let interval80: ClosedRange<Double>
  /// The central 95 % credible interval.
  package let interval95: ClosedRange<Double>
  /// P(gap > 0), the probability that the user holds more.
  package let probabilityMeHigher: Double
  /// P(|gap| < 10).
  package let probabilityWithin10: Double
  /// The probability that the gap is more than 10 points, on the side of the estimate.
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

extension RelativePower {
  /// Whether the 80 % interval is narrower than one step of the ratings, and therefore looks surer than it is.
  package func isNarrower(than step: Double) -> Bool { interval80.upperBound - interval80.lowerBound < step }

  /// The central 90 % credible interval, which pages show beside a verdict. It excludes zero exactly where P(gap > 0)
  /// is at least .95 or at most .05, which is the condition for *clearly*. The 95 % interval does not match that
  /// condition.
  ///
  /// Interpolated between the limits of the other intervals and P(gap > 0), on the scale of normal scores.
  package var interval90: ClosedRange<Double> {
    let lower = Self.limit(interval95.lowerBound, interval80.lowerBound, beyondZero: 1 - probabilityMeHigher)
    return lower...Self.limit(interval95.upperBound, interval80.upperBound, beyondZero: probabilityMeHigher)
  }

  /// One limit of the 90 % interval.
  ///
  /// - Parameters:
  ///   - outer: the limit of the 95 % interval, beyond which 2.5 % lie.
  ///   - inner: the limit of the 80 % interval, beyond which 10 % lie.
  ///   - share: the probability beyond zero at this end, from 0 to 1.
  private static func limit(_ outer: Double, _ inner: Double, beyondZero share: Double) -> Double {
    let score = 1.644_854
    var (far, near) = ((score: 1.959_964, gap: outer), (score: 1.281_552, gap: inner))
    if 0.025 < share, share < 0.1, outer * inner < 0 {
      if share <= 0.05 { far = (normalScore(share), 0) } else { near = (normalScore(share), 0) }
    }
    return near.gap + (far.gap - near.gap) * (score - near.score) / (far.score - near.score)
  }

  /// The value that a standard normal variable exceeds with probability `share`, found by bisection.
  private static func normalScore(_ share: Double) -> Double {
    var (low, high) = (0.0, 4.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if erfc(middle / 2.0.squareRoot()) / 2 > share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
