import CSV
import Instrument
import JSON
import Scoring

/// A row of the table of statistics: one number about a panel.
package struct StatisticRow: Equatable, Sendable {
  /// The name of a scale or measure; nil for the panel as a whole.
  package let about: String?
  package let item: String?
  /// The value in the column by which the panel is grouped; for a difference, “B - A”.
  package var group: String? { groups.isEmpty ? nil : groups.joined(separator: " - ") }
  /// The value in that column; for a difference, both. Empty for the whole panel.
  package let groups: [String]
  /// The name of the statistic, such as `mean`.
  package let statistic: String
  /// The number; nil if it cannot be computed.
  package let value: Double?
  /// The 95 % interval; nil if there is none.
  package let interval: ClosedRange<Double>?
}

extension Panel {
  /// All rows in order: the panel, each scale with its items, verdicts, groups and differences between groups.
  package var rows: [StatisticRow] {
    var rows: [StatisticRow] = []
    func add(
      _ about: String?, _ statistic: String, _ value: Double?, _ interval: ClosedRange<Double>? = nil,
      item: String? = nil, groups: [String] = []
    ) {
      rows.append(
        StatisticRow(
          about: about, item: item, groups: groups, statistic: statistic, value: value, interval: interval))
    }
    add(nil, "n", Double(n))
    for (place, scale) in scales.enumerated() {
      let (part, name) = (parts[place], scale.name)
      let statistics = ScaleStatistics(part.sums)
      let scored = Double(part.level.n)
      add(name, "n", scored)
      add(name, "missing", Double(n - part.level.n))
      add(name, "mean", part.level.n > 0 ? part.level.mean : nil, Self.interval(part.level))
      add(name, "sd", part.level.sd)
      add(name, "floor", scored > 0 ? Double(part.floor) / scored : nil)
      add(name, "ceiling", scored > 0 ? Double(part.ceiling) / scored : nil)
      if scale.items.count > 1 { add(name, "alpha", statistics.alpha?.value, statistics.alpha?.interval) }
      if scale.items.count > 2 { add(name, "omega_total", statistics.omega?.value, statistics.omega?.interval) }
      if case .difference = scale.measure { add(name, "residual_sd", residualSD(place)) }
      for (item, own) in zip(scale.items, statistics.items) {
        add(name, "n", Double(own.n), item: item.id)
        add(name, "mean", own.n > 0 ? own.mean : nil, item: item.id)
        add(name, "sd", own.sd, item: item.id)
        add(name, "r_total", own.withTotal, item: item.id)
        add(name, "r_rest", own.withRest, item: item.id)
      }
    }
    for (measure, counts) in zip(Self.measures, verdicts) where n > 0 {
      for verdict in Verdict.allCases {
        add(measure, "share_\(verdict.rawValue)", Double(counts[verdict] ?? 0) / Double(n))
      }
    }
    let names = groups.keys.sorted()
    for name in names {
      guard let group = groups[name] else { continue }
      add(nil, "n", Double(group.n), groups: [name])
      for (scale, level) in zip(scales, group.levels) {
        add(scale.name, "n", Double(level.n), groups: [name])
        add(scale.name, "mean", level.n > 0 ? level.mean : nil, Self.interval(level), groups: [name])
        add(scale.name, "sd", level.sd, groups: [name])
      }
    }
    for (first, second) in zip(names.map { _ in names.first }, names).dropFirst() {
      guard let first, let a = groups[first], let b = groups[second] else { continue }
      for (place, scale) in scales.enumerated() {
        let difference = Welch(a.levels[place], b.levels[place])
        add(scale.name, "difference", difference?.estimate, difference?.interval, groups: [second, first])
      }
    }
    return rows
  }

  /// The 95 % interval of a mean.
  private static func interval(_ moments: SampleMoments) -> ClosedRange<Double>? {
    guard let sd = moments.sd else { return nil }
    let half =
      FDistribution.studentQuantile(twoSided: 0.95, freedom: Double(moments.n - 1)) * sd
      / Double(moments.n).squareRoot()
    return (moments.mean - half)...(moments.mean + half)
  }
}

/// The difference of two means, b − a, with unequal variances (Welch 1947).
package struct Welch: Equatable, Sendable {
  package let estimate: Double
  /// The 95 % interval.
  package let interval: ClosedRange<Double>

  /// - Returns: nil if a group has fewer than two values, or if neither group varies.
  package init?(_ a: SampleMoments, _ b: SampleMoments) {
    guard let sdOfA = a.sd, let sdOfB = b.sd, sdOfA + sdOfB > 0 else { return nil }
    let (first, second) = (sdOfA * sdOfA / Double(a.n), sdOfB * sdOfB / Double(b.n))
    let freedom =
      (first + second) * (first + second) / (first * first / Double(a.n - 1) + second * second / Double(b.n - 1))
    let half =
      FDistribution.studentQuantile(twoSided: 0.95, freedom: freedom) * (first + second).squareRoot()
    estimate = b.mean - a.mean
    interval = (estimate - half)...(estimate + half)
  }
}

extension Panel {
  /// The statistics as CSV, with a row for each number.
  package var csv: String {
    var table = CSVTable(["about", "item", "group", "statistic", "value", "low95", "high95"])
    func number(_ value: Double?) -> CSVTable.CSVValue { value.map { .decimal($0) } ?? .text("") }
    for row in rows {
      table.row([
        .text(row.about ?? ""), .text(row.item ?? ""), .text(row.group ?? ""), .text(row.statistic), number(row.value),
        number(row.interval?.lowerBound), number(row.interval?.upperBound),
      ])
    }
    return table.text
  }

  /// The statistics as one JSON object.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("questionnaire", questionnaire.id)
      json.field("version", questionnaire.version)
      json.field("form", form.rawValue)
      json.field("statistics") { json in
        json.array { json in
          for row in rows {
            json.object { json in
              json.field("about", ifAny: row.about)
              json.field("item", ifAny: row.item)
              json.field("group", ifAny: row.group)
              json.field("statistic", row.statistic)
              json.field("value", row.value)
              if let interval = row.interval {
                json.field("low95", interval.lowerBound)
                json.field("high95", interval.upperBound)
              }
            }
          }
        }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
