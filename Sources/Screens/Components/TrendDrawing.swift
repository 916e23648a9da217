import Charts
import Pages
import Scoring
import Terminal

/// Draws the gap of each base over time, one of them marked.
struct CoursesDrawing {
  let list: CourseList
  let selected: Int

  func draw(on sheet: inout Sheet) {
    let range = Sparkline.range(of: list.rows.flatMap { $0.gaps.compactMap(\.gap) })
    for (index, row) in list.rows.enumerated() {
      let start = sheet.lines.count
      draw(row, range, isSelected: index == selected, on: &sheet)
      sheet.area(from: start, pressing: .moves(from: selected, to: index) + [.enter])
      if sheet.layout.size.rows >= 32 { sheet.blank() }
    }
  }

  private func draw(_ row: CourseRow, _ range: ClosedRange<Double>, isSelected: Bool, on sheet: inout Sheet) {
    let start = sheet.lines.count
    let layout = sheet.layout
    var line = StyledLine((isSelected ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(row.name, Style(bold: isSelected))
    line.pad(to: 2 + GapsDrawing.labelWidth)
    let points = row.gaps.map { Sparkline.Sample($0.gap, style: Style($0.verdict.holder)) }
    // As much as the points take, so that the words beside them need not be broken.
    let most = max(points.count * 4, 12)
    let room = layout.isNarrow ? layout.width - line.width : min(layout.width / 4, 30, most)
    let spark = Sparkline(points: points, range: range).fitting(width: room).line(glyphs: sheet.glyphs)
    if layout.isNarrow {
      sheet.line(line + spark)
      sheet.text(row.shown, indent: 4)
    } else {
      line = line + spark
      line.pad(to: 2 + GapsDrawing.labelWidth + room + 2)
      let indent = line.width
      sheet.text(row.shown, Style(bold: isSelected), indent: indent, first: line)
    }
    if isSelected { sheet.setFocus(Point(column: 2, row: start), with: start...sheet.lines.count - 1) }
  }
}
