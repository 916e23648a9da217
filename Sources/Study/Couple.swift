import Instrument

/// A simulated kind of couple. Both people answer separately about gaps that they share, and each is off by some
/// amount.
package struct CoupleScenario: Sendable {
  package let name: String
  /// The shared gaps: the first person's level minus the second's, POMP points, in the order of `Base.allCases`.
  package let gaps: [Double]
  /// The standard deviation of the mean gap between couples, in POMP points.
  var gapVariation = 0.0
  /// The standard deviation of a person's bias to one side on all bases, in POMP points.
  package let overallBias: Double
  /// The standard deviation of a person's bias on a single base, in POMP points.
  package let baseBias: Double
  /// How far each of the two people exaggerates their own level, in POMP points.
  var exaggeration = 0.0
  var forms = (Form.full, Form.full)
  /// The probability that an item is skipped.
  var skipped = 0.0
  var noise = Scenario.Noise.lower

  /// The required share of shared gaps that the 95 % interval contains. If all gaps are the same, or neither person is
  /// biased, it may contain more, because the answers do not reveal that.
  var coverage: ClosedRange<Double> {
    if max(overallBias, baseBias) > 8 { return 0.9...1 }
    return 0.92...(overallBias == 0 || gapVariation == 0 ? 1 : 0.993)
  }

  /// Whether views may differ by much and the data suffice to find it: biases on all and on single bases, the full
  /// form, no skipped items, the lower noise.
  var canRevealDifferences: Bool {
    min(overallBias, baseBias) > 0 && forms == (.full, .full) && skipped == 0 && noise == .lower
  }

  package static let all: [CoupleScenario] = [
    CoupleScenario(name: "no slants", gaps: mixedGaps, gapVariation: 12, overallBias: 0, baseBias: 0),
    CoupleScenario(
      name: "no slants, claims 4", gaps: mixedGaps, gapVariation: 12, overallBias: 0, baseBias: 0, exaggeration: 4),
    CoupleScenario(name: "slants 8", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 8),
    CoupleScenario(
      name: "slants 8, claims 4", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 8, exaggeration: 4),
    CoupleScenario(name: "slants 12", gaps: mixedGaps, gapVariation: 12, overallBias: 12, baseBias: 12),
    CoupleScenario(
      name: "slants 12, claims 4", gaps: mixedGaps, gapVariation: 12, overallBias: 12, baseBias: 12, exaggeration: 4),
    CoupleScenario(name: "slants 8, all equal", gaps: equalGaps, overallBias: 8, baseBias: 8),
    CoupleScenario(
      name: "slants 12, claims 4, all equal", gaps: equalGaps, overallBias: 12, baseBias: 12, exaggeration: 4),
    CoupleScenario(name: "slants 8, all gaps 15", gaps: equalGaps.map { $0 + 15 }, overallBias: 8, baseBias: 8),
    CoupleScenario(
      name: "slants 8, higher noise", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 8, noise: .higher),
    CoupleScenario(
      name: "slants 8, brief form", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 8,
      forms: (.brief, .brief)),
    CoupleScenario(
      name: "slants 8, one brief, one full", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 8,
      forms: (.brief, .full)),
    CoupleScenario(
      name: "slants 8, a quarter skipped", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 8, skipped: 0.25
    ),
    CoupleScenario(
      name: "slants 8 on everything alone", gaps: mixedGaps, gapVariation: 12, overallBias: 8, baseBias: 0),
    CoupleScenario(
      name: "slants 8 on single bases alone", gaps: mixedGaps, gapVariation: 12, overallBias: 0, baseBias: 8),
  ]

  private static let equalGaps = [Double](repeating: 0, count: Base.allCases.count)
  private static let mixedGaps = [30.0, -20, 10, -10, 0, 20]

  /// The true gaps of one couple.
  func sharedGaps(_ random: inout SeededGenerator) -> [Double] {
    let shift = gapVariation * random.normal()
    return gaps.map { $0 + shift }
  }

  /// The gaps as one person sees them, turned to the direction of the first person.
  func view(of gaps: [Double], isFirst: Bool, _ random: inout SeededGenerator) -> [Double] {
    let everywhere = overallBias * random.normal() + (isFirst ? exaggeration : -exaggeration)
    return gaps.map { min(max($0 + everywhere + baseBias * random.normal(), -90), 90) }
  }

  /// The answers of one person.
  ///
  /// - Parameter view: that person's own level minus the other's, for each base.
  func answers(_ view: [Double], form: Form, _ random: inout SeededGenerator) -> Answers {
    let scenario = Scenario(name: name, gaps: view, form: form, skipped: skipped, noise: noise)
    return StudyInstrument.answers(scenario, StudyInstrument.latents(scenario), &random)
  }
}
