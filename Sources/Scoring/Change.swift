/// The change of a gap between two entries, in POMP points from −200 to 200. Positive if it moved in the user's favour.
package struct Change: Equatable, Sendable {
  /// The later estimate minus the earlier.
  package let estimate: Double
  package let interval80: ClosedRange<Double>
  package let interval95: ClosedRange<Double>

  /// Whether the 95 % interval excludes zero.
  package var isChanged: Bool { !interval95.contains(0) }

  /// How much change chance alone can explain, in POMP points: the distance from the estimate to the limit of the 95 %
  /// interval nearer to zero. The change is larger than chance where the estimate exceeds this.
  package var noise: Double { estimate < 0 ? interval95.upperBound - estimate : estimate - interval95.lowerBound }

  /// Compares two gaps, whose errors are taken as independent.
  ///
  /// Each limit lies from the estimate by the square root of the sum of the squared distances of the limits of both
  /// gaps (MOVER; Zou and Donner 2008, *Statistics in Medicine* 27, 1693–1702). The error is a few hundredths of the
  /// interval's width, compared with the exact difference of the two mixtures.
  package init(from earlier: RelativePower, to later: RelativePower) {
    estimate = later.estimate - earlier.estimate
    interval80 = Self.interval(from: earlier, to: later, \.interval80)
    interval95 = Self.interval(from: earlier, to: later, \.interval95)
  }

  private static func interval(
    from earlier: RelativePower, to later: RelativePower, _ interval: KeyPath<RelativePower, ClosedRange<Double>>
  ) -> ClosedRange<Double> {
    func rootSumOfSquares(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let change = later.estimate - earlier.estimate
    let (before, after) = (earlier[keyPath: interval], later[keyPath: interval])
    let down = rootSumOfSquares(later.estimate - after.lowerBound, before.upperBound - earlier.estimate)
    let up = rootSumOfSquares(after.upperBound - later.estimate, earlier.estimate - before.lowerBound)
    return (change - down)...(change + up)
  }
}
