import Instrument
import Scoring
import Sheets

/// How often two people's joint result was right in one scenario, and for comparison how often the first person's
/// result alone was.
package struct CoupleResult: Sendable {
  /// How close intervals and estimates come to the true values.
  package struct Accuracy: Sendable {
    private var count = 0
    private var covered95 = 0
    private var covered80 = 0
    private var squares = 0.0
    private var widths = 0.0

    mutating func add(_ relative: RelativePower, truth: Double) {
      count += 1
      if relative.interval95.contains(truth) { covered95 += 1 }
      if relative.interval80.contains(truth) { covered80 += 1 }
      squares += (relative.estimate - truth) * (relative.estimate - truth)
      widths += relative.interval95.upperBound - relative.interval95.lowerBound
    }

    package var coverage95: Double { Double(covered95) / Double(count) }
    package var coverage80: Double { Double(covered80) / Double(count) }
    /// The root of the mean squared error, in POMP points.
    package var error: Double { (squares / Double(count)).squareRoot() }
    /// The mean width of the 95 % interval.
    package var width: Double { widths / Double(count) }
  }

  /// The relative frequency of an event.
  package struct Rate: Sendable {
    private(set) var count = 0
    private var hits = 0

    mutating func add(_ isHit: Bool) {
      count += 1
      if isHit { hits += 1 }
    }

    /// The frequency, 0 to 1; nil if there were fewer than 20 chances for the event.
    package var share: Double? { count < 20 ? nil : Double(hits) / Double(count) }
  }

  package let scenario: CoupleScenario
  /// The accuracy for shared gaps on single bases, and for the overall gap.
  package private(set) var bases = Accuracy()
  package private(set) var whole = Accuracy()
  /// The same accuracies for the first person's answers alone.
  package private(set) var oneReport = (bases: Accuracy(), whole: Accuracy())
  /// How often a verdict of *clearly* names somebody who does not hold more, among all shared bases: in the joint
  /// result, and in one person's.
  package private(set) var wrongSides = (joint: Rate(), oneReport: Rate())
  /// How often the result is “You see it differently”, if the true views are at most 5 points apart, and if they are at
  /// least 30 points apart.
  package private(set) var differently = (within5: Rate(), beyond30: Rate())
  /// How often the interval for the difference between the views contains the true difference.
  package private(set) var viewCoverage = Rate()
  package private(set) var agreements: [Agreement: Rate] = [:]

  /// - Parameters:
  ///   - couples: the number of couples to simulate, at least 1.
  ///   - seed: the same seed gives the same result.
  package init(_ scenario: CoupleScenario, couples: Int, seed: UInt64) {
    self.scenario = scenario
    var random = SeededGenerator(seed: seed)
    for _ in 0..<couples { addCouple(&random) }
  }

  private mutating func addCouple(_ random: inout SeededGenerator) {
    let gaps = scenario.sharedGaps(&random)
    let first = scenario.view(of: gaps, isFirst: true, &random)
    let second = scenario.view(of: gaps, isFirst: false, &random)
    let mine = scenario.answers(first, form: scenario.forms.0, &random)
    let theirs = scenario.answers(second.map { -$0 }, form: scenario.forms.1, &random)
    let questionnaire = StudyInstrument.questionnaire
    // A sheet has rounded numbers only.
    let joint = JointProfile(
      mine: SheetRounding.rounded(
        PersonalView(mine, to: questionnaire, form: scenario.forms.0), of: questionnaire, form: scenario.forms.0),
      theirs: SheetRounding.rounded(
        PersonalView(theirs, to: questionnaire, form: scenario.forms.1), of: questionnaire, form: scenario.forms.1))
    let alone = PowerProfile(mine, to: questionnaire, form: scenario.forms.0)
    for (place, base) in Base.allCases.enumerated() {
      guard let gap = joint.bases[base], let comparison = alone.bases[base], let relative = comparison.relative
      else { continue }
      let truth = gaps[place]
      bases.add(gap.shared, truth: truth)
      oneReport.bases.add(relative, truth: truth)
      wrongSides.joint.add(Self.isWrong(gap.verdict, truth))
      wrongSides.oneReport.add(Self.isWrong(comparison.verdict, truth))
      let difference = first[place] - second[place]
      viewCoverage.add(gap.difference.interval95.contains(difference))
      if abs(difference) <= 5 { differently.within5.add(gap.agreement == .differently) }
      if abs(difference) >= 30 { differently.beyond30.add(gap.agreement == .differently) }
      for agreement in Agreement.allCases { agreements[agreement, default: Rate()].add(gap.agreement == agreement) }
    }
    // The overall results are comparable only if both score the same bases.
    let scored = Base.allCases.indices.filter { joint.bases[Base.allCases[$0]] != nil }
    let truth = scored.reduce(0) { $0 + gaps[$1] } / Double(max(scored.count, 1))
    if let shared = joint.overall?.shared { whole.add(shared, truth: truth) }
    if let relative = alone.overall.relative {
      let own = Base.allCases.indices.filter { alone.bases[Base.allCases[$0]]?.relative != nil }
      oneReport.whole.add(relative, truth: own.reduce(0) { $0 + gaps[$1] } / Double(own.count))
    }
  }

  private static func isWrong(_ verdict: Verdict, _ truth: Double) -> Bool {
    verdict == .iHoldMore && truth <= 0 || verdict == .partnerHoldsMore && truth >= 0
  }
}
