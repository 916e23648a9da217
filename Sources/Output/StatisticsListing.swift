import Content
import Instrument
import Statistics
import Text

/// The statistics of a panel as tables for a terminal.
package struct StatisticsListing {
  private let panel: Panel
  private let words: CommandWords
  private let rows: [StatisticRow]

  package init(_ panel: Panel, _ words: CommandWords) {
    self.panel = panel
    self.words = words
    rows = panel.rows
  }

  package var text: String {
    let values = [
      "n": "\(panel.n)", "questionnaire": panel.questionnaire.id, "version": panel.questionnaire.version,
      "form": panel.form.rawValue,
    ]
    let scales = rows.filter { $0.about != nil && $0.item == nil && $0.groups.isEmpty }
    let isVerdict = { (row: StatisticRow) in row.statistic.hasPrefix("share_") }
    let parts = [
      words(.statisticsHead, values) + "\n",
      table(scales.filter { !isVerdict($0) }) { $0.about ?? "" },
      table(rows.filter { $0.item != nil }) { "\($0.about ?? ""): \($0.item ?? "")" },
      table(scales.filter(isVerdict)) { $0.about ?? "" },
      table(rows.filter { !$0.groups.isEmpty && $0.about != nil }) { row in
        "\(row.about ?? ""): \(row.groups.map(Self.shortened).joined(separator: " - "))"
      },
      words[.statisticsIntervals] + "\n",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n").printableLines
  }

  /// A table with a line for each name and a column for each statistic; empty if there are no rows.
  private func table(_ rows: [StatisticRow], _ name: (StatisticRow) -> String) -> String {
    guard !rows.isEmpty else { return "" }
    var names: [(row: [String?], text: String)] = []
    var statistics: [String] = []
    var cells: [[String?]: String] = [:]
    for row in rows {
      // Two names may be the same once they are shortened.
      let key = [row.about, row.item] + row.groups
      let statistic = row.statistic.replacing("share_", with: "")
      if !names.contains(where: { $0.row == key }) { names.append((key, name(row))) }
      if !statistics.contains(statistic) { statistics.append(statistic) }
      cells[key + [statistic]] = cell(row)
    }
    let lines =
      [[""] + statistics] + names.map { name in [name.text] + statistics.map { cells[name.row + [$0]] ?? "" } }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line -> String in
      let first = line[0].padding(widths[0])
      return zip(line, widths).dropFirst().reduce(first) { $0 + "  " + $1.0.padded(to: $1.1) } + "\n"
    }.joined()
  }

  /// The longest name of a group in a table, in Unicode scalars.
  private static let longestName = 60

  /// The name, without its middle if it is long: one very long name would make each line of the table as long.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longestName else { return name }
    let scalars = name.unicodeScalars
    guard scalars.count > longestName else { return name }
    let half = longestName / 2
    return String(scalars.prefix(half)) + "…" + String(scalars.suffix(half))
  }

  private func cell(_ row: StatisticRow) -> String {
    guard let value = row.value else { return "–" }
    let isWhole = row.statistic == "n" || row.statistic == "missing"
    let decimals = ["mean", "sd", "difference", "residual_sd"].contains(row.statistic) ? 1 : 2
    let text = Self.rounded(value, isWhole ? 0 : decimals)
    guard let interval = row.interval else { return text }
    return "\(text) [\(Self.rounded(interval.lowerBound, decimals)), \(Self.rounded(interval.upperBound, decimals))]"
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> String {
    Figures.decimal(value, places: decimals, minus: "-")
  }
}
