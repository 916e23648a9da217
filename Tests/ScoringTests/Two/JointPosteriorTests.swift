import Instrument
import Testing

@testable import Scoring

@Suite struct JointPosteriorTests {
  #if DEBUG
    private static let cases = Array(JointCase.all.suffix(4))
  #else
    private static let cases = JointCase.all
  #endif

  /// Every limit and mean is within a fifteenth of the interval's width of what a sampler says, which itself is within a
  /// hundredth.
  @Test func agreesWithASampler() {
    for example in Self.cases {
      let posterior = JointPosterior(example.raters[0], example.raters[1])
      let gaps = posterior.gaps + [posterior.overall]
      let differences = posterior.differences + [posterior.overallDifference]
      for (place, row) in example.expected.enumerated() {
        for (mixture, wanted) in [(gaps[place], row[..<5]), (differences[place], row[5...])] {
          let limits = [0.025, 0.1, 0.9, 0.975].map { mixture.quantile($0, near: 0) }
          let width = limits[3] - limits[0]
          for (value, right) in zip([mixture.mean] + limits, wanted) {
            #expect(
              abs(value - right) < width / 15 + 0.1, "\(example.name), \(place): \(mixture.mean), \(limits), \(wanted)")
          }
        }
      }
    }
  }

  @Test func hasNoMoreToSayThanTheRatersDo() {
    let base = BaseView(me: 50, partner: 30, difference: 20, items: 4, spread: 10)
    let sure = BaseView(me: 50, partner: 30, difference: 20, items: 8, spread: 2)
    func deviation(_ first: BaseView, _ second: BaseView) -> Double {
      JointPosterior([first, first, first], [second, second, second]).overall.standardDeviation
    }
    #expect(deviation(base, base) > deviation(sure, sure))
    let far = BaseView(me: 50, partner: 90, difference: -40, items: 4, spread: 10)
    #expect(deviation(base, far) > 1.3 * deviation(base, base))
  }

  @Test func noiseHasTheMomentsOfItsPosterior() {
    let quiet = BaseView(me: 50, partner: 50, difference: 0, items: 4, spread: 5)
    let noisy = BaseView(me: 50, partner: 50, difference: 0, items: 4, spread: 40)
    let points = RaterNoise([quiet, quiet, noisy]).points
    for base in points {
      #expect(base.count == 2 && abs(base[0].chance + base[1].chance - 1) < 1e-5)
      #expect(base.allSatisfy { $0.chance > 0 && $0.variance > 0 } && base[0].variance < base[1].variance)
    }
    // What is known of one base tells something of the others.
    #expect(points[2][0].variance > 5 * points[0][0].variance)
    #expect(points[0][0].variance > RaterNoise([quiet, quiet, quiet]).points[0][0].variance)
  }
}
