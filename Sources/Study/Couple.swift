import Instrument

/// A simulated kind of couple. Both people answer separately about gaps that they share, and each is off by some
/// amount.
package struct CoupleScenario: Sendable {
  package let name: String
  /// The shared gaps: the first person's level minus the second's, POMP points, in the order of `Base.allCases`.
  package let gaps: [Double]
  /// The standard deviation of the mean gap between couples, in POMP points.
  var variety = 0.0
  /// The standard deviation of a person's bias to one side on all bases, in POMP points.
  package let leaning: Double
  /// The standard deviation of a person's bias on a single base, in POMP points.
  package let slant: Double
  /// How far each of the two people exaggerates their own level, in POMP points.
  var claim = 0.0
  var forms = (Form.full, Form.full)
  /// The probability that an item is skipped.
  var skipped = 0.0
  var noise = Scenario.Noise.lower

  /// The required share of shared gaps that the 95 % interval contains. If all gaps are the same, or neither person is
  /// biased, it may contain more, because the answers do not reveal that.
  var coverage: ClosedRange<Double> {
    if max(leaning, slant) > 8 { return 0.9...1 }
    return 0.92...(leaning == 0 || variety == 0 ? 1 : 0.993)
  }

  /// Whether views may differ by much and the data suffice to find it: biases on all and on single bases, the full
  /// form, no skipped items, the lower noise.
  var isTelling: Bool { min(leaning, slant) > 0 && forms == (.full, .full) && skipped == 0 && noise == .lower }

  package static let all: [CoupleScenario] = [
    CoupleScenario(name: "no slants", gaps: mixed, variety: 12, leaning: 0, slant: 0),
    CoupleScenario(name: "no slants, claims 4", gaps: mixed, variety: 12, leaning: 0, slant: 0, claim: 4),
    CoupleScenario(name: "slants 8", gaps: mixed, variety: 12, leaning: 8, slant: 8),
    CoupleScenario(name: "slants 8, claims 4", gaps: mixed, variety: 12, leaning: 8, slant: 8, claim: 4),
    CoupleScenario(name: "slants 12", gaps: mixed, variety: 12, leaning: 12, slant: 12),
    CoupleScenario(name: "slants 12, claims 4", gaps: mixed, variety: 12, leaning: 12, slant: 12, claim: 4),
    CoupleScenario(name: "slants 8, all equal", gaps: equal, leaning: 8, slant: 8),
    CoupleScenario(name: "slants 12, claims 4, all equal", gaps: equal, leaning: 12, slant: 12, claim: 4),
    CoupleScenario(name: "slants 8, all gaps 15", gaps: equal.map { $0 + 15 }, leaning: 8, slant: 8),
    CoupleScenario(name: "slants 8, higher noise", gaps: mixed, variety: 12, leaning: 8, slant: 8, noise: .higher),
    CoupleScenario(
      name: "slants 8, brief form", gaps: mixed, variety: 12, leaning: 8, slant: 8, forms: (.brief, .brief)),
    CoupleScenario(
      name: "slants 8, one brief, one full", gaps: mixed, variety: 12, leaning: 8, slant: 8, forms: (.brief, .full)),
    CoupleScenario(name: "slants 8, a quarter skipped", gaps: mixed, variety: 12, leaning: 8, slant: 8, skipped: 0.25),
    CoupleScenario(name: "slants 8 on everything alone", gaps: mixed, variety: 12, leaning: 8, slant: 0),
    CoupleScenario(name: "slants 8 on single bases alone", gaps: mixed, variety: 12, leaning: 0, slant: 8),
  ]

  private static let equal = [Double](repeating: 0, count: Base.allCases.count)
  private static let mixed = [30.0, -20, 10, -10, 0, 20]

  /// The true gaps of one couple.
  func sharedGaps(_ random: inout SeededGenerator) -> [Double] {
    let shift = variety * random.normal()
    return gaps.map { $0 + shift }
  }

  /// The gaps as one person sees them, turned to the direction of the first person.
  func view(of gaps: [Double], isFirst: Bool, _ random: inout SeededGenerator) -> [Double] {
    let everywhere = leaning * random.normal() + (isFirst ? claim : -claim)
    return gaps.map { min(max($0 + everywhere + slant * random.normal(), -90), 90) }
  }

  /// The answers of one person.
  ///
  /// - Parameter view: that person's own level minus the other's, for each base.
  func answers(_ view: [Double], form: Form, _ random: inout SeededGenerator) -> Answers {
    let scenario = Scenario(name: name, gaps: view, form: form, skipped: skipped, noise: noise)
    return StudyInstrument.answers(scenario, StudyInstrument.latents(scenario), &random)
  }
}
