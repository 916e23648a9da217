/// How a gap changed between two entries, in POMP points from −200 to 200. Positive: it moved my way.
package struct Change: Equatable, Sendable {
  /// The later estimate minus the earlier.
  package let estimate: Double
  package let interval80: ClosedRange<Double>
  package let interval95: ClosedRange<Double>

  /// The 95 % interval leaves zero out.
  package var isChanged: Bool { !interval95.contains(0) }

  /// The posterior of the later gap minus the earlier; the two were answered independently.
  ///
  /// The limits are recovered from those of the two gaps, each side by itself, as the square root of the summed squares of
  /// their distances from the estimates (Zou and Donner 2008, *Statistics in Medicine* 27, 1693–1702). Against the
  /// exact difference of the two mixtures that is off by a few hundredths of the width.
  package init(from earlier: RelativePower, to later: RelativePower) {
    estimate = later.estimate - earlier.estimate
    interval80 = Self.interval(from: earlier, to: later, \.interval80)
    interval95 = Self.interval(from: earlier, to: later, \.interval95)
  }

  private static func interval(
    from earlier: RelativePower, to later: RelativePower, _ interval: KeyPath<RelativePower, ClosedRange<Double>>
  ) -> ClosedRange<Double> {
    func together(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let change = later.estimate - earlier.estimate
    let (before, after) = (earlier[keyPath: interval], later[keyPath: interval])
    let down = together(later.estimate - after.lowerBound, before.upperBound - earlier.estimate)
    let up = together(after.upperBound - later.estimate, earlier.estimate - before.lowerBound)
    return (change - down)...(change + up)
  }
}
