import Instrument
import Scoring

/// The results for two people as a Markdown table, with the requirements that they have to meet.
package struct CoupleTable {
  package let results: [CoupleResult]

  package init(_ results: [CoupleResult]) {
    self.results = results
  }

  package var text: String {
    let head = [
      "scenario", "noise", "bases 95 %", "bases 80 %", "whole 95 %", "one report: bases", "one report: whole",
      "error", "one report: error", "ratio", "width", "whole: width", "wrong side", "one report: wrong side",
      "view 95 %", "differently, within 5", "differently, beyond 30", "alike", "differently", "too close",
    ]
    let rows = results.map { result in
      [
        result.scenario.name, result.scenario.noise.rawValue,
        StudyTable.percent(result.bases.coverage95), StudyTable.percent(result.bases.coverage80),
        StudyTable.percent(result.whole.coverage95), StudyTable.percent(result.oneReport.bases.coverage95),
        StudyTable.percent(result.oneReport.whole.coverage95), StudyTable.decimal(result.bases.error, 1),
        StudyTable.decimal(result.oneReport.bases.error, 1),
        StudyTable.decimal(result.bases.error / result.oneReport.bases.error, 2),
        StudyTable.decimal(result.bases.width, 1), StudyTable.decimal(result.whole.width, 1),
      ]
        + ([
          result.wrongSides.joint, result.wrongSides.oneReport, result.viewCoverage, result.differently.within5,
          result.differently.beyond30,
        ] + Agreement.allCases.compactMap { result.agreements[$0] }).map { $0.share.map(StudyTable.percent) ?? "–" }
    }
    return StudyTable.table(head: head, rows: rows)
  }

  /// The requirements, whether each is met, and the figure that is closest to its limit.
  package var checks: [StudyTable.Check] {
    /// A check that coverage is in `range`, with the lowest and the highest coverage of bases and overall gaps.
    func coverageCheck(_ range: ClosedRange<Double>) -> StudyTable.Check {
      let shares = results.filter { $0.scenario.coverage == range }.flatMap {
        [$0.bases.coverage95, $0.whole.coverage95]
      }
      let (low, high) = (shares.min() ?? 0, shares.max() ?? 0)
      return (
        "95 % interval of bases and whole covers \(StudyTable.percent(range.lowerBound)) to "
          + "\(StudyTable.percent(range.upperBound)) % in \(shares.count / 2) scenarios",
        "\(StudyTable.percent(low)) to \(StudyTable.percent(high))", range.contains(low) && range.contains(high)
      )
    }
    let telling = results.filter(\.scenario.canRevealDifferences)
    let slanted = results.filter { $0.scenario.overallBias + $0.scenario.baseBias > 0 }
    let ratio = slanted.map { $0.bases.error / $0.oneReport.bases.error }.max() ?? 1
    let within5 = results.compactMap(\.differently.within5.share).max() ?? 0
    let beyond30 = telling.compactMap(\.differently.beyond30.share).min() ?? 1
    return [
      coverageCheck(0.92...0.993), coverageCheck(0.92...1), coverageCheck(0.9...1),
      ("slants: error of a base at most .8 of one report's", StudyTable.decimal(ratio, 2), ratio <= 0.8),
      ("views within 5 points: differently in at most 5 %", StudyTable.percent(within5), within5 <= 0.05),
      (
        "views beyond 30 points, full form, lower noise: differently in at least 50 %", StudyTable.percent(beyond30),
        beyond30 >= 0.5
      ),
    ]
  }
}
