import Charts
import PageModel
import Terminal

/// Draws levels as two people see them, one row for each, below an axis from 0 to 100.
struct MarksDrawing {
  let chart: MarkChart

  private static let nameWidth = 15
  private static let labelWidth = 10
  /// The columns for the two numbers at the end of a row.
  private static let valueWidth = 11

  private var hasLabels: Bool { chart.rows.contains { !$0.label.isEmpty } }

  func draw(on sheet: inout Sheet) {
    let layout = sheet.layout
    let indent = (layout.isNarrow ? 2 : 2 + Self.nameWidth) + (hasLabels ? Self.labelWidth : 0)
    let width = max(min(layout.width - indent - Self.valueWidth, 61), 9)
    var legend = StyledLine("  ")
    legend.append(sheet.glyphs.mine + " ", Style(.me, bold: true))
    legend.append(sheet.glyphs.shown(chart.sides.1), .me)
    legend.append("   ")
    legend.append(sheet.glyphs.theirs + " ", Style(.partner, bold: true))
    legend.append(sheet.glyphs.shown(chart.sides.0), .partner)
    sheet.line(legend.cut(to: layout.width))
    sheet.line(StyledLine(" ", times: indent - 1) + LevelMarks.scale(width: width))
    for (index, row) in chart.rows.enumerated() {
      if !row.name.isEmpty, index > 0, layout.height >= 27, !layout.isNarrow { sheet.blank() }
      draw(row, width, on: &sheet)
    }
  }

  private func draw(_ row: MarkRow, _ width: Int, on sheet: inout Sheet) {
    let layout = sheet.layout
    var line = StyledLine("  ")
    if layout.isNarrow {
      if !row.name.isEmpty { sheet.line(StyledLine(sheet.glyphs.shown(row.name), .bold)) }
    } else {
      line.append(fitted(row.name, Self.nameWidth - 1, sheet))
      line.pad(to: 2 + Self.nameWidth)
    }
    if hasLabels {
      let end = line.width + Self.labelWidth
      line.append(fitted(row.label, Self.labelWidth - 1, sheet), Style(row.person))
      line.pad(to: end)
    }
    line += row.marks.line(width: width, glyphs: sheet.glyphs)
    line.append("  ")
    append(row.marks.me, sheet.glyphs.mine, .me, to: &line)
    line.append(" ")
    append(row.marks.partner, sheet.glyphs.theirs, .partner, to: &line)
    sheet.line(line)
  }

  /// Appends the number of one person, preceded by that person's mark.
  private func append(_ level: Double?, _ mark: String, _ style: Style, to line: inout StyledLine) {
    guard let level else { return line.append("  – ", .dim) }
    let number = "\(Int(level.rounded()))"
    line.append(mark + String(repeating: " ", count: max(3 - number.count, 0)) + number, style)
  }

  private func fitted(_ text: String, _ width: Int, _ sheet: Sheet) -> String {
    TextLayout.fit(sheet.glyphs.shown(text), width: width, ellipsis: sheet.glyphs.ellipsis)
  }
}
