import Instrument
import Scoring
import Text

/// The results as a Markdown table, with the requirements that they have to meet.
package struct StudyTable {
  /// A requirement, the figure that is closest to its limit, and whether the requirement is met.
  package typealias Check = (requirement: String, figure: String, isReached: Bool)

  package let results: [ScenarioResult]

  package init(_ results: [ScenarioResult]) {
    self.results = results
  }

  /// A Markdown table of how often each quality flag is raised, for careful and for careless answers.
  package static func flags(_ rows: [(name: String, form: Form, shares: [Double])]) -> String {
    table(
      head: ["answers", "form"] + QualityFlag.FlagKind.allCases.map(\.rawValue),
      rows: rows.map { [$0.name, $0.form.rawValue] + $0.shares.map(percent) })
  }

  /// A table of how many respondents see a holder on at least one base, by the surest verdict, and how many see one
  /// overall.
  package var verdictTable: String {
    Self.table(
      head: [
        "scenario", "noise", "clearly on a base", "at most probably", "nobody named", "whole: clearly",
        "whole: probably",
      ],
      rows: results.map { outcome in
        let shares = outcome.verdictShares
        return [outcome.scenario.name, outcome.scenario.noiseName]
          + [shares.clearly, shares.probably, shares.nothing, shares.whole.clearly, shares.whole.probably].map(
            Self.percent)
      })
  }

  package var text: String {
    let head = [
      "scenario", "noise", "95 %", "80 %", "stands out", "noisy", "together", "holds more", "wrong side", "leaning",
      "about equal", "cannot tell", "not scored", "width", "pooled t", "ratio", "flagged",
      "false change",
    ]
    let rows = results.map { result in
      [
        result.scenario.name, result.scenario.noiseName, Self.percent(result.coverage95),
        Self.percent(result.coverage80), result.standoutCoverage.map(Self.percent) ?? "–",
        result.noisyCoverage.map(Self.percent) ?? "–",
        Self.percent(result.aggregateCoverage), Self.percent(result.share(.iHoldMore, .partnerHoldsMore)),
        Self.percent(result.wrongSideShare), Self.percent(result.share(.leaningMe, .leaningPartner)),
        Self.percent(result.share(.aboutEqual)), Self.percent(result.share(.cannotTell)),
        Self.percent(result.share(.notScored)), Self.decimal(result.meanWidth, 1),
        Self.decimal(result.meanPooledWidth, 1), Self.decimal(result.meanWidth / result.meanPooledWidth, 2),
        Self.percent(result.flaggedShare), Self.percent(result.falseChangeShare),
      ]
    }
    return Self.table(head: head, rows: rows)
  }

  static func table(head: [String], rows: [[String]]) -> String {
    let lines = [head, head.indices.map { $0 < 2 ? "---" : "---:" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// The mean ratio of the interval's width to that of the pooled t interval, for scenarios in which all bases are
  /// equally noisy.
  package var widthRatio: Double {
    let results = results.filter { $0.scenario.ownDeviations == nil }
    return results.reduce(0) { $0 + $1.meanWidth / $1.meanPooledWidth } / Double(results.count)
  }

  /// The requirements, whether each is met, and the figure that is closest to its limit.
  package var checks: [Check] {
    let covered95 = results.map(\.coverage95).sorted()
    let covered80 = results.map(\.coverage80).sorted()
    let noisy = results.compactMap(\.noisyCoverage).min() ?? 1
    let standout = results.compactMap(\.standoutCoverage).min() ?? 1
    let equalGaps = results.filter { $0.scenario.gaps.allSatisfy { $0 == 0 } }.map {
      $0.share(.iHoldMore, .partnerHoldsMore)
    }
    let thirty = results.filter { $0.scenario.gaps.allSatisfy { $0 == 30 } && $0.scenario.noise == .lower }
      .map { $0.share(.iHoldMore) }
    guard let low95 = covered95.first, let high95 = covered95.last, let low80 = covered80.first,
      let high80 = covered80.last, let mostEqual = equalGaps.max(), let leastThirty = thirty.min()
    else { return [] }
    return [
      (
        "95 % interval covers 92 to 99.3 % in every scenario", "\(Self.percent(low95)) to \(Self.percent(high95))",
        low95 >= 0.92 && high95 <= 0.993
      ),
      (
        "80 % interval covers 74 to 95 % in every scenario", "\(Self.percent(low80)) to \(Self.percent(high80))",
        low80 >= 0.74 && high80 <= 0.95
      ),
      ("the base that stands out is covered in at least 88 %", Self.percent(standout), standout >= 0.88),
      ("the base that is far noisier is covered in at least 82 %", Self.percent(noisy), noisy >= 0.82),
      ("all equal: holds more on at most 5 % of bases", Self.percent(mostEqual), mostEqual <= 0.05),
      (
        "all gaps 30, lower noise: holds more on at least 90 %", Self.percent(leastThirty), leastThirty >= 0.9
      ),
      ("width at most .85 of the pooled t interval's", Self.decimal(widthRatio, 3), widthRatio <= 0.85),
    ]
  }

  static func percent(_ share: Double) -> String { decimal(100 * share, 1) }

  static func decimal(_ value: Double, _ places: Int) -> String {
    Figures.decimal(value, places: places, minus: "-")
  }
}
