import Testing

@testable import Scoring

/// Against `Tests/Oracles/posterior.py`, which integrates by brute force. A row: mean; 2.5, 10, 90, 97.5 %; P(> 0);
/// P(|gap| < 10). Rows: each base, the first two together, all together.
@Suite struct PosteriorTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    /// In rating points.
    let differences: [[Double]]
    let expected: [[Double]]
  }

  static let cases = [
    Case(
      description: "mixed",
      differences: [[1, 2, 0, 1], [0, -1, 0, 1], [-2, -1, -3, -1], [0, 0, 1, 0], [2, 3, 1, 2], [0, 0, 0, -1]],
      expected: [
        [14.1241, -0.3256, 4.9834, 23.1856, 28.1701, 0.9726, 0.2752],
        [0.8729, -12.9366, -7.9926, 9.7613, 14.6271, 0.5505, 0.8466],
        [-24.2315, -39.5995, -34.3255, -13.7374, -6.6821, 0.0056, 0.0486],
        [4.1817, -9.5427, -4.6123, 12.9327, 17.7733, 0.7318, 0.7820],
        [28.1899, 10.7742, 17.6014, 38.2627, 43.4885, 0.9989, 0.0208],
        [-2.4381, -16.4296, -11.4561, 6.6966, 11.7641, 0.3611, 0.8169],
        [7.4985, -2.7475, 1.0170, 13.9043, 17.4252, 0.9292, 0.6894],
        [3.4498, -2.6855, -0.4487, 7.3469, 9.5780, 0.8727, 0.9812],
      ]),
    Case(
      description: "standout",
      differences: [[2, 3, 2, 3], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [1, 0, -1, 0]],
      expected: [
        [40.4007, 27.9888, 32.7669, 47.9372, 52.0191, 1.0000, 0.0002],
        [1.9998, -5.2593, -2.6386, 6.9527, 10.7883, 0.6967, 0.9648],
        [-0.3027, -9.2427, -5.3907, 4.3937, 7.0152, 0.4967, 0.9764],
        [1.9998, -5.2593, -2.6386, 6.9527, 10.7883, 0.6967, 0.9648],
        [0.8491, -6.9199, -3.7934, 5.4597, 8.5585, 0.6001, 0.9809],
        [0.8491, -6.9199, -3.7934, 5.4597, 8.5585, 0.6001, 0.9809],
        [21.2003, 14.0818, 16.7413, 25.6544, 28.1778, 1.0000, 0.0025],
        [7.6326, 2.8791, 4.5962, 10.6686, 12.3836, 0.9986, 0.8427],
      ]),
    Case(
      description: "constant",
      differences: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]],
      expected: [
        [0.0000, -4.6161, -2.7880, 2.7880, 4.6161, 0.5000, 0.9992],
        [0.0000, -4.6161, -2.7880, 2.7880, 4.6161, 0.5000, 0.9992],
        [0.0000, -4.6161, -2.7880, 2.7880, 4.6161, 0.5000, 0.9992],
        [0.0000, -4.6161, -2.7880, 2.7880, 4.6161, 0.5000, 0.9992],
        [0.0000, -4.6161, -2.7880, 2.7880, 4.6161, 0.5000, 0.9992],
        [0.0000, -4.6161, -2.7880, 2.7880, 4.6161, 0.5000, 0.9992],
        [0.0000, -3.8553, -2.4241, 2.4241, 3.8553, 0.5000, 1.0000],
        [0.0000, -3.2819, -2.1000, 2.1000, 3.2819, 0.5000, 1.0000],
      ]),
    Case(
      description: "brief, one base missing",
      differences: [[1, 2], [0, 1], [-1, -1], [0, 2], [1, 1]],
      expected: [
        [15.1515, -2.2591, 3.8367, 27.1659, 35.3569, 0.9571, 0.2886],
        [9.9990, -7.6359, -0.7360, 20.5065, 26.6367, 0.8854, 0.4768],
        [-1.2077, -28.1756, -18.6674, 13.6881, 19.7079, 0.5112, 0.5667],
        [12.4797, -4.5049, 1.8356, 23.2497, 30.1782, 0.9317, 0.3775],
        [12.4797, -4.5049, 1.8356, 23.2497, 30.1782, 0.9317, 0.3775],
        [12.5753, -1.9208, 3.4337, 21.6810, 26.9210, 0.9578, 0.3528],
        [9.7804, -1.8245, 2.6123, 16.9263, 21.2706, 0.9548, 0.5133],
      ]),
    Case(
      description: "one base",
      differences: [[1, 2, 3]],
      expected: [
        [30.5511, 4.1726, 15.2507, 45.4044, 54.4157, 0.9851, 0.0476],
        [30.5511, 4.1726, 15.2507, 45.4044, 54.4157, 0.9851, 0.0476],
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
