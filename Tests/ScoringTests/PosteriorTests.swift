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
        [13.2395, -0.8586, 3.8176, 22.9167, 28.2515, 0.9668, 0.3406],
        [0.6748, -12.8971, -7.8461, 9.0290, 13.7657, 0.5479, 0.8657],
        [-26.7288, -41.9379, -36.5795, -16.6166, -10.0434, 0.0016, 0.0247],
        [3.7602, -9.4756, -4.5985, 12.1398, 17.0734, 0.7218, 0.8122],
        [30.8356, 14.0318, 20.6343, 40.7319, 46.0966, 0.9996, 0.0092],
        [-2.4386, -16.5193, -11.3319, 6.1570, 10.7573, 0.3674, 0.8326],
        [6.9571, -2.8083, 0.6601, 13.3430, 16.9898, 0.9213, 0.7341],
        [3.2238, -2.7081, -0.5506, 6.9892, 9.1158, 0.8645, 0.9870],
      ]),
    Case(
      description: "standout",
      differences: [[2, 3, 2, 3], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [1, 0, -1, 0]],
      expected: [
        [41.1194, 29.2147, 33.5855, 48.6194, 52.8082, 1.0000, 0.0000],
        [2.6885, -6.4218, -3.1777, 8.6089, 12.2624, 0.7203, 0.9355],
        [-1.9764, -11.8541, -8.0081, 3.9670, 7.2104, 0.3397, 0.9441],
        [2.6885, -6.4218, -3.1777, 8.6089, 12.2624, 0.7203, 0.9355],
        [0.3841, -8.8318, -5.4346, 6.1962, 9.5293, 0.5353, 0.9649],
        [0.3841, -8.8318, -5.4346, 6.1962, 9.5293, 0.5353, 0.9649],
        [21.9040, 14.3726, 17.1136, 26.6804, 29.3685, 1.0000, 0.0018],
        [7.5481, 2.9363, 4.6021, 10.4895, 12.1380, 0.9988, 0.8583],
      ]),
    Case(
      description: "constant",
      differences: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]],
      expected: [
        [0.0000, -6.7842, -4.3577, 4.3577, 6.7842, 0.5000, 0.9946],
        [0.0000, -6.7842, -4.3577, 4.3577, 6.7842, 0.5000, 0.9946],
        [0.0000, -6.7842, -4.3577, 4.3577, 6.7842, 0.5000, 0.9946],
        [0.0000, -6.7842, -4.3577, 4.3577, 6.7842, 0.5000, 0.9946],
        [0.0000, -6.7842, -4.3577, 4.3577, 6.7842, 0.5000, 0.9946],
        [0.0000, -6.7842, -4.3577, 4.3577, 6.7842, 0.5000, 0.9946],
        [0.0000, -4.9862, -3.2058, 3.2058, 4.9862, 0.5000, 0.9997],
        [0.0000, -3.2797, -2.0981, 2.0981, 3.2797, 0.5000, 1.0000],
      ]),
    Case(
      description: "brief, one base missing",
      differences: [[1, 2], [0, 1], [-1, -1], [0, 2], [1, 1]],
      expected: [
        [18.4413, -3.7235, 3.7075, 33.9818, 43.5222, 0.9482, 0.2370],
        [7.5383, -13.2651, -5.0652, 20.2392, 28.4967, 0.7852, 0.5614],
        [-10.1654, -35.8318, -26.4975, 5.7776, 13.2229, 0.2210, 0.4561],
        [12.5089, -8.0853, -0.5647, 26.2319, 35.2638, 0.8899, 0.3994],
        [12.5089, -8.0853, -0.5647, 26.2319, 35.2638, 0.8899, 0.3994],
        [12.9898, -3.2505, 2.6975, 23.2643, 29.2691, 0.9450, 0.3478],
        [8.1664, -2.9171, 1.2852, 14.9600, 18.9884, 0.9329, 0.6336],
      ]),
    Case(
      description: "one base",
      differences: [[1, 2, 3]],
      expected: [
        [25.9612, -3.5161, 7.5120, 42.6860, 51.9307, 0.9596, 0.1194],
        [25.9612, -3.5161, 7.5120, 42.6860, 51.9307, 0.9596, 0.1194],
      ]),
  ]

  @Test(arguments: cases) func agreesWithBruteForce(_ given: Case) {
    let count = given.differences.count
    let posterior = GapPosterior(given.differences.map { $0.map { $0 * 100 / 6 } })
    let targets = (0..<count).map { [$0] } + (count > 1 ? [[0, 1]] : []) + [Array(0..<count)]
    for (target, expected) in zip(targets, given.expected) {
      let found = RelativePower(posterior.mean(of: target), widening: 1)
      let figures = [
        found.estimate, found.interval95.lowerBound, found.interval80.lowerBound, found.interval80.upperBound,
        found.interval95.upperBound,
      ]
      let width = expected[4] - expected[1]
      for (figure, right) in zip(figures, expected) {
        #expect(abs(figure - right) < 0.02 * width, "\(target): \(figures) not \(expected)")
      }
      #expect(abs(found.probabilityMeHigher - expected[5]) < 0.01)
      #expect(abs(found.probabilityWithin10 - expected[6]) < 0.01)
    }
  }

  @Test func widerPriorNoiseKeepsIdenticalAnswersUncertain() {
    let posterior = GapPosterior([[Double]](repeating: [0, 0, 0, 0], count: 6))
    let gap = RelativePower(posterior.mean(of: [0]), widening: 1)
    #expect(gap.interval95.upperBound - gap.interval95.lowerBound > 6)
  }

  @Test func wideningStretchesAroundTheEstimate() {
    let posterior = GapPosterior([[10, 20, 0, 30], [0, 0, 10, -10], [-20, 0, 0, 0]]).mean(of: [0])
    let plain = RelativePower(posterior, widening: 1)
    let wide = RelativePower(posterior, widening: 1.5)
    #expect(wide.estimate == plain.estimate)
    #expect(
      abs((wide.interval95.upperBound - wide.estimate) - 1.5 * (plain.interval95.upperBound - plain.estimate)) < 1e-9)
    #expect(wide.probabilityMeHigher < plain.probabilityMeHigher)
  }
}
