import Instrument

/// A simulated kind of couple with known true gaps, and how it is asked.
package struct Scenario: Sendable {
  package enum Noise: String, CaseIterable, Sendable {
    case lower, higher

    /// The standard deviation of the noise of a rating, in rating points. If people differ by a standard deviation of one
    /// point (17 POMP), two items of a base correlate .61 with the lower noise and .41 with the higher.
    var deviation: Double { self == .lower ? 0.8 : 1.2 }
  }

  package let name: String
  /// The true relative power, my level − partner's level in POMP points, in the order of `Base.allCases`.
  package let gaps: [Double]
  /// The mean of both people's true levels, POMP 0–100.
  var middle = 50.0
  package var form = Form.full
  /// The probability that an item is skipped.
  var skipped = 0.0
  package let noise: Noise
  /// The standard deviation of the noise on each base, in rating points; nil if all bases have the same.
  var ownDeviations: [Double]?

  /// The standard deviation of the noise on each base, in rating points.
  var deviations: [Double] { ownDeviations ?? gaps.map { _ in noise.deviation } }

  /// The name of the noise level in tables.
  package var noiseName: String { ownDeviations == nil ? noise.rawValue : "by base" }

  /// The scenarios of the study: those with the same noise on all bases at both levels, and some where it differs.
  package static let all: [Scenario] =
    Noise.allCases.flatMap(withEqualNoise)
    + [("noise .55 to 1.15", unequal), ("noise .5, one base 2.2", oneNoisy)].flatMap { name, deviations in
      [
        Scenario(name: "all equal, \(name)", gaps: [0, 0, 0, 0, 0, 0], noise: .lower, ownDeviations: deviations),
        Scenario(name: "mixed signs, \(name)", gaps: mixedGaps, noise: .lower, ownDeviations: deviations),
      ]
    }

  private static let unequal = [0.55, 0.79, 1.03, 1.15, 0.91, 0.67]
  private static let oneNoisy = [0.5, 0.5, 0.5, 0.5, 2.2, 0.5]

  private static func withEqualNoise(_ noise: Noise) -> [Scenario] {
    [
      Scenario(name: "all equal", gaps: [0, 0, 0, 0, 0, 0], noise: noise),
      Scenario(name: "all gaps 15", gaps: [15, 15, 15, 15, 15, 15], noise: noise),
      Scenario(name: "all gaps 30", gaps: [30, 30, 30, 30, 30, 30], noise: noise),
      Scenario(name: "mixed signs", gaps: mixedGaps, noise: noise),
      Scenario(name: "one base 40, five 0", gaps: [0, 40, 0, 0, 0, 0], noise: noise),
      Scenario(name: "near the ceiling", gaps: [10, -10, 0, 10, -10, 0], middle: 90, noise: noise),
      Scenario(name: "brief form", gaps: mixedGaps, form: .brief, noise: noise),
      Scenario(name: "a quarter skipped", gaps: mixedGaps, skipped: 0.25, noise: noise),
    ]
  }

  private static let mixedGaps = [30.0, -20, 10, -10, 0, 20]

  /// The only base with at least twice the noise of all others; nil if there is no such base.
  var noisy: Base? {
    let deviations = deviations
    return Base.allCases.indices.first { place in
      deviations.indices.allSatisfy { $0 == place || deviations[place] >= 2 * deviations[$0] }
    }.map { Base.allCases[$0] }
  }

  /// The only base whose gap differs from all others by 30 POMP points or more; nil if there is no such base.
  var standout: Base? {
    let bases = Base.allCases.indices.filter { place in
      gaps.indices.allSatisfy { $0 == place || abs(gaps[$0] - gaps[place]) >= 30 }
    }
    return bases.count == 1 ? Base.allCases[bases[0]] : nil
  }
}
