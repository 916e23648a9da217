import Instrument

/// A kind of couple, and how it is asked.
package struct Scenario: Sendable {
  package enum Noise: String, CaseIterable, Sendable {
    case lower, higher

    /// Standard deviation of one rating's noise, rating points. Where people differ by a standard deviation of
    /// one point (17 POMP), two items of a base correlate .61 at the lower and .41 at the higher.
    var deviation: Double { self == .lower ? 0.8 : 1.2 }
  }

  package let name: String
  /// True gaps in the order of `Base.allCases`, POMP points.
  package let gaps: [Double]
  /// The middle between the two people's true levels, POMP.
  var middle = 50.0
  package var form = Form.full
  /// The chance that an item is skipped.
  var skipped = 0.0
  package let noise: Noise

  /// Those of the study, each at both levels of noise.
  package static let all: [Scenario] = Noise.allCases.flatMap { noise in
    [
      Scenario(name: "all equal", gaps: [0, 0, 0, 0, 0, 0], noise: noise),
      Scenario(name: "all gaps 15", gaps: [15, 15, 15, 15, 15, 15], noise: noise),
      Scenario(name: "all gaps 30", gaps: [30, 30, 30, 30, 30, 30], noise: noise),
      Scenario(name: "mixed signs", gaps: mixed, noise: noise),
      Scenario(name: "one base 40, five 0", gaps: [0, 40, 0, 0, 0, 0], noise: noise),
      Scenario(name: "near the ceiling", gaps: [10, -10, 0, 10, -10, 0], middle: 90, noise: noise),
      Scenario(name: "brief form", gaps: mixed, form: .brief, noise: noise),
      Scenario(name: "a quarter skipped", gaps: mixed, skipped: 0.25, noise: noise),
    ]
  }

  private static let mixed = [30.0, -20, 10, -10, 0, 20]

  /// The base whose gap is far from all others, if there is one.
  var standout: Base? {
    let bases = Base.allCases.indices.filter { place in
      gaps.indices.allSatisfy { $0 == place || abs(gaps[$0] - gaps[place]) >= 30 }
    }
    return bases.count == 1 ? Base.allCases[bases[0]] : nil
  }
}
