import Instrument
import Scoring

/// The results for one scenario. Shares are from 0 to 1, of the scored bases if not stated otherwise. Widths are in
/// POMP points.
package struct ScenarioResult: Sendable {
  package let scenario: Scenario
  package private(set) var respondents = 0
  private var scored = 0
  private var covered95 = 0
  private var covered80 = 0
  private var standouts = 0
  private var coveredStandouts = 0
  private var noisies = 0
  private var coveredNoisies = 0
  private var verdicts = [Int](repeating: 0, count: Verdict.allCases.count)
  private var wrongSides = 0
  private var width = 0.0
  private var pooledWidth = 0.0
  private var aggregates = 0
  private var coveredAggregates = 0
  private var flags = [Int](repeating: 0, count: QualityFlag.FlagKind.allCases.count)
  private var flagged = 0
  private var compared = 0
  private var changed = 0
  private var verdictCounts = VerdictCounts()

  /// Counts of respondents by the surest verdict on any base, and by the overall verdict.
  private struct VerdictCounts {
    var clearly = 0
    var probably = 0
    var nothing = 0
    /// Respondents whose overall verdict is *clearly*; the other counts follow.
    var overallClearly = 0
    var overallProbably = 0
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
  }

  /// The share of 95 % intervals that contain the truth.
  package var coverage95: Double { Double(covered95) / Double(scored) }
  /// The share of 80 % intervals that contain the truth.
  package var coverage80: Double { Double(covered80) / Double(scored) }
  /// The share of 95 % intervals of ``Scenario/standout`` that contain the truth; nil if there is no such base.
  package var standoutCoverage: Double? {
    standouts == 0 ? nil : Double(coveredStandouts) / Double(standouts)
  }
  /// The share of 95 % intervals of ``Scenario/noisy`` that contain the truth; nil if there is no such base.
  package var noisyCoverage: Double? { noisies == 0 ? nil : Double(coveredNoisies) / Double(noisies) }
  /// The share of 95 % intervals for outcome control and overall that contain the truth.
  package var aggregateCoverage: Double { Double(coveredAggregates) / Double(aggregates) }
  package var meanWidth: Double { width / Double(scored) }
  package var meanPooledWidth: Double { pooledWidth / Double(scored) }
  /// Shares of respondents who see a holder on at least one base, by the surest verdict, and overall.
  package var verdictShares:
    (clearly: Double, probably: Double, nothing: Double, whole: (clearly: Double, probably: Double))
  {
    func share(_ count: Int) -> Double { Double(count) / Double(respondents) }
    return (
      share(verdictCounts.clearly), share(verdictCounts.probably), share(verdictCounts.nothing),
      (share(verdictCounts.overallClearly), share(verdictCounts.overallProbably))
    )
  }
  /// The share of respondents with at least one quality flag.
  package var flaggedShare: Double { Double(flagged) / Double(respondents) }
  /// The share of respondents with each quality flag, in the order of `QualityFlag.FlagKind.allCases`.
  package var flagShares: [Double] { flags.map { Double($0) / Double(respondents) } }
  /// The share of comparisons of two entries that report a change although nothing changed.
  package var falseChangeShare: Double { Double(changed) / Double(compared) }
  /// The share of scored bases, 0…1, whose verdict is “clearly” for the wrong person.
  package var wrongSideShare: Double { Double(wrongSides) / Double(scored) }

  /// The share of all bases, scored or not, with one of these verdicts.
  package func share(_ wanted: Verdict...) -> Double {
    let hits = zip(Verdict.allCases, verdicts).reduce(0) { $0 + (wanted.contains($1.0) ? $1.1 : 0) }
    return Double(hits) / Double(verdicts.reduce(0, +))
  }

  /// Adds the comparison of two entries of the same couple.
  mutating func add(_ change: ProfileChange) {
    for base in Base.allCases {
      guard let change = change.bases[base] else { continue }
      compared += 1
      if change.isChanged { changed += 1 }
    }
  }

  mutating func add(_ profile: PowerProfile, _ pooled: PooledInterval?) {
    respondents += 1
    if !profile.quality.isEmpty { flagged += 1 }
    for (place, kind) in QualityFlag.FlagKind.allCases.enumerated()
    where profile.quality.contains(where: { $0.kind == kind }) {
      flags[place] += 1
    }
    countVerdicts(profile)
    for (place, base) in Base.allCases.enumerated() {
      guard let comparison = profile.bases[base] else { continue }
      if let verdict = Verdict.allCases.firstIndex(of: comparison.verdict) { verdicts[verdict] += 1 }
      guard let relative = comparison.relative else { continue }
      let truth = scenario.gaps[place]
      scored += 1
      let isCovered = relative.interval95.contains(truth)
      if isCovered { covered95 += 1 }
      if relative.interval80.contains(truth) { covered80 += 1 }
      if base == scenario.standout {
        standouts += 1
        if isCovered { coveredStandouts += 1 }
      }
      if base == scenario.noisy {
        noisies += 1
        if isCovered { coveredNoisies += 1 }
      }
      if comparison.verdict == .iHoldMore, truth <= 0 { wrongSides += 1 }
      if comparison.verdict == .partnerHoldsMore, truth >= 0 { wrongSides += 1 }
      width += relative.interval95.upperBound - relative.interval95.lowerBound
      pooledWidth += pooled?.width(answered: comparison.answered) ?? 0
    }
    let known = Base.allCases.indices.filter { profile.bases[Base.allCases[$0]]?.relative != nil }
    add(profile.overall, truth: known.reduce(0) { $0 + scenario.gaps[$1] } / Double(max(known.count, 1)))
    add(profile.outcomeControl, truth: (scenario.gaps[0] + scenario.gaps[1]) / 2)
  }

  private mutating func countVerdicts(_ profile: PowerProfile) {
    let certainties = Set(profile.bases.values.compactMap(\.verdict.holding?.certainty))
    if certainties.contains(.clearly) {
      verdictCounts.clearly += 1
    } else if certainties.contains(.probably) {
      verdictCounts.probably += 1
    } else {
      verdictCounts.nothing += 1
    }
    switch profile.overall.verdict.holding?.certainty {
    case .clearly: verdictCounts.overallClearly += 1
    case .probably: verdictCounts.overallProbably += 1
    case nil: break
    }
  }

  private mutating func add(_ comparison: Comparison, truth: Double) {
    guard let relative = comparison.relative else { return }
    aggregates += 1
    if relative.interval95.contains(truth) { coveredAggregates += 1 }
  }
}
