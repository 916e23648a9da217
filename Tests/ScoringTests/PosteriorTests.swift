import Instrument
import Testing

@testable import Scoring

/// Compares with `Tests/Oracles/posterior.py`, which integrates numerically. Columns: mean; quantiles 2.5, 10, 90 and
/// 97.5 %; P(> 0); P(|gap| < 10). Rows: each base, the mean of the first two, the mean of all.
@Suite struct PosteriorTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    /// In rating points, one array for each base.
    let differences: [[Double]]
    let expected: [[Double]]
  }

  static let cases = [
    Case(
      description: "mixed",
      differences: [[1, 2, 0, 1], [0, -1, 0, 1], [-2, -1, -3, -1], [0, 0, 1, 0], [2, 3, 1, 2], [0, 0, 0, -1]],
      expected: [
        [12.5364, -3.5888, 2.1009, 22.8511, 28.9912, 0.9379, 0.3729],
        [0.6338, -13.8239, -7.9619, 9.1506, 14.7773, 0.5436, 0.8560],
        [-24.9997, -43.9101, -37.0609, -10.9586, -1.2034, 0.0199, 0.0876],
        [3.6538, -8.8577, -3.7575, 11.0397, 16.1802, 0.7485, 0.8507],
        [29.7363, 6.7257, 16.9508, 40.8908, 47.3585, 0.9936, 0.0411],
        [-2.5847, -15.5946, -10.3183, 5.2127, 10.3042, 0.3253, 0.8644],
        [6.5851, -4.1942, -0.2616, 13.4697, 17.6051, 0.8914, 0.7411],
        [3.1627, -3.5295, -1.0718, 7.3935, 9.8220, 0.8335, 0.9774],
      ]),
    Case(
      description: "standout",
      differences: [[2, 3, 2, 3], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [1, 0, -1, 0]],
      expected: [
        [40.8794, 26.5870, 33.0153, 48.7060, 53.8173, 0.9995, 0.0032],
        [2.7758, -6.3369, -2.8348, 8.2903, 11.9237, 0.7454, 0.9423],
        [-2.0844, -11.5241, -7.7352, 3.7037, 7.3036, 0.3130, 0.9483],
        [2.7758, -6.3369, -2.8348, 8.2903, 11.9237, 0.7454, 0.9423],
        [0.2634, -7.0258, -4.0471, 4.6390, 7.7220, 0.5296, 0.9847],
        [0.4314, -9.7531, -5.7765, 6.6516, 10.5680, 0.5372, 0.9464],
        [21.8276, 13.3712, 16.8959, 26.7322, 29.7018, 0.9996, 0.0084],
        [7.5069, 2.9119, 4.6313, 10.3708, 11.9948, 0.9981, 0.8686],
      ]),
    Case(
      description: "constant",
      differences: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]],
      expected: [
        [0.0000, -5.1433, -3.0240, 3.0240, 5.1433, 0.5000, 0.9981],
        [0.0000, -5.1433, -3.0240, 3.0240, 5.1433, 0.5000, 0.9981],
        [0.0000, -5.1433, -3.0240, 3.0240, 5.1433, 0.5000, 0.9981],
        [0.0000, -5.1433, -3.0240, 3.0240, 5.1433, 0.5000, 0.9981],
        [0.0000, -5.1433, -3.0240, 3.0240, 5.1433, 0.5000, 0.9981],
        [0.0000, -5.1433, -3.0240, 3.0240, 5.1433, 0.5000, 0.9981],
        [0.0000, -3.6590, -2.2340, 2.2340, 3.6590, 0.5000, 0.9999],
        [0.0000, -2.2566, -1.4029, 1.4029, 2.2566, 0.5000, 1.0001],
      ]),
    Case(
      description: "brief, one base missing",
      differences: [[1, 2], [0, 1], [-1, -1], [0, 2], [1, 1]],
      expected: [
        [18.7057, -5.4684, 3.5757, 33.5891, 43.8283, 0.9412, 0.2147],
        [7.7266, -13.8991, -4.6285, 19.9689, 28.9144, 0.8027, 0.5551],
        [-10.7461, -35.2805, -25.4988, 5.8901, 15.2237, 0.1955, 0.3881],
        [12.3842, -11.5033, -1.8992, 27.0517, 37.7889, 0.8693, 0.3886],
        [13.1369, -8.0858, 0.6497, 25.2101, 34.3344, 0.9096, 0.3378],
        [13.2162, -3.8108, 2.8153, 23.3701, 29.7507, 0.9434, 0.3272],
        [8.2415, -3.1639, 1.2044, 15.2061, 19.4647, 0.9303, 0.6264],
      ]),
    Case(
      description: "one base",
      differences: [[1, 2, 3]],
      expected: [
        [25.8584, -4.9037, 6.8494, 42.3857, 51.7719, 0.9534, 0.1225],
        [25.8584, -4.9037, 6.8494, 42.3857, 51.7719, 0.9534, 0.1225],
      ]),
  ]

  @Test(arguments: cases) func agreesWithBruteForce(_ given: Case) {
    let count = given.differences.count
    let posterior = GapPosterior(
      given.differences.map { $0.map { $0 * 100 / 6 } }, meansOfLeading: count > 1 ? [2, count] : [1])
    for (target, expected) in zip(posterior.gaps + posterior.means, given.expected) {
      let found = RelativePower(target, widening: 1)
      let figures = [
        found.estimate, found.interval95.lowerBound, found.interval80.lowerBound, found.interval80.upperBound,
        found.interval95.upperBound,
      ]
      let width = expected[4] - expected[1]
      for (figure, right) in zip(figures, expected) {
        #expect(abs(figure - right) < 0.02 * width, "\(figures) not \(expected)")
      }
      #expect(abs(found.probabilityMeHigher - expected[5]) < 0.01)
      #expect(abs(found.probabilityWithin10 - expected[6]) < 0.01)
    }
  }

  @Test func widerPriorNoiseKeepsIdenticalAnswersUncertain() {
    let posterior = GapPosterior([[Double]](repeating: [0, 0, 0, 0], count: 6))
    let gap = RelativePower(posterior.gaps[0], widening: 1)
    #expect(gap.interval95.upperBound - gap.interval95.lowerBound > 6)
  }

  @Test func wideningStretchesAroundTheEstimate() {
    let posterior = GapPosterior([[10, 20, 0, 30], [0, 0, 10, -10], [-20, 0, 0, 0]]).gaps[0]
    let plain = RelativePower(posterior, widening: 1)
    let wide = RelativePower(posterior, widening: 1.5)
    #expect(wide.estimate == plain.estimate)
    #expect(
      abs((wide.interval95.upperBound - wide.estimate) - 1.5 * (plain.interval95.upperBound - plain.estimate)) < 1e-9)
    #expect(wide.probabilityMeHigher < plain.probabilityMeHigher)
  }

  /// What pages draw never crosses zero beside *clearly*, and always does beside less than .95.
  @Test func theIntervalOfPagesLeavesZeroOutWhereOneSideHas95In100() {
    var generator = SeededGenerator(seed: 90)
    var (isOut, isIn) = (0, 0)
    for _ in 0..<400 {
      let center = Double.random(in: -50...50, using: &generator)
      let differences = (0..<6).map { _ in
        (0..<4).map { _ in center + Double.random(in: -40...40, using: &generator) }
      }
      let widening = Bool.random(using: &generator) ? 1 : 1.25
      for posterior in GapPosterior(differences).gaps {
        let gap = RelativePower(posterior, widening: widening)
        let exact = [(0.05, -1.645), (0.95, 1.645)].map { p, z in
          posterior.mean + widening * (posterior.quantile(p, near: z) - posterior.mean)
        }
        let width = gap.interval90.upperBound - gap.interval90.lowerBound
        #expect(abs(gap.interval90.lowerBound - max(exact[0], -100)) < 0.04 * width)
        #expect(abs(gap.interval90.upperBound - min(exact[1], 100)) < 0.04 * width)
        #expect((gap.interval90.lowerBound > 0) == (gap.probabilityMeHigher > 0.95))
        #expect((gap.interval90.upperBound < 0) == (gap.probabilityMeHigher < 0.05))
        if gap.interval90.contains(0) { isIn += 1 } else { isOut += 1 }
      }
    }
    #expect(isIn > 300 && isOut > 300)
  }
}
