import Instrument

/// A kind of two people who each answer alone about gaps that they share, and how far each is off.
package struct CoupleScenario: Sendable {
  package let name: String
  /// What both share: the first person's level − the second's, POMP points, in the order of `Base.allCases`.
  package let gaps: [Double]
  /// How much the mean gap differs from couple to couple: a standard deviation, in POMP points.
  var variety = 0.0
  /// How far a person leans to one side on all bases: a standard deviation, in POMP points.
  package let leaning: Double
  /// The same on a single base.
  package let slant: Double
  /// How far each of the two claims too much for themself.
  var claim = 0.0
  var forms = (Form.full, Form.full)
  /// The probability that an item is skipped.
  var skipped = 0.0
  var noise = Scenario.Noise.lower

  /// The share of shared gaps that the 95 % interval has to cover. Where all gaps are the same, or nobody leans to a side,
  /// it may cover more: nothing in the answers shows that.
  var coverage: ClosedRange<Double> {
    if max(leaning, slant) > 8 { return 0.9...1 }
    return 0.92...(leaning == 0 || variety == 0 ? 1 : 0.993)
  }

  /// Whether views may differ by much, and there is enough to go by to find that: slants on everything and on single
  /// bases, the full form, nothing skipped, the lower noise.
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

  /// What the two people of one couple share.
  func sharedGaps(_ random: inout SeededGenerator) -> [Double] {
    let shift = variety * random.normal()
    return gaps.map { $0 + shift }
  }

  /// One person's gaps as they see them, turned to the direction of the first.
  func view(of gaps: [Double], isFirst: Bool, _ random: inout SeededGenerator) -> [Double] {
    let everywhere = leaning * random.normal() + (isFirst ? claim : -claim)
    return gaps.map { min(max($0 + everywhere + slant * random.normal(), -90), 90) }
  }

  /// What one person answers.
  ///
  /// - Parameter view: own level − the other's.
  func answers(_ view: [Double], form: Form, _ random: inout SeededGenerator) -> Answers {
    let scenario = Scenario(name: name, gaps: view, form: form, skipped: skipped, noise: noise)
    return StudyInstrument.answers(scenario, StudyInstrument.latents(scenario), &random)
  }
}
