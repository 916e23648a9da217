import Assessment
import Charts
import Instrument
import Scoring
import Terminal

/// Draws what became of the gaps over time.
struct TrendView {
  let trend: Trend
  let session: Session

  private var words: ScreenWords { session.words }
  private var names: Names { trend.names }

  // MARK: All bases

  func draw(selected: Int, on sheet: inout Sheet) {
    for line in session.trendLead(trend) { sheet.text(line) }
    sheet.blank()
    let gaps = Base.allCases.flatMap { base in trend.points.compactMap { $0.profile.bases[base]?.relative?.estimate } }
    let range = Sparkline.range(of: gaps)
    for (index, base) in Base.allCases.enumerated() {
      let start = sheet.lines.count
      draw(base, range, isSelected: index == selected, on: &sheet)
      sheet.area(from: start, pressing: .moves(from: selected, to: index) + [.enter])
      if sheet.layout.size.rows >= 32 { sheet.blank() }
    }
    sheet.blank()
    sheet.text(words(.trendLegend, names), .dim)
    for note in session.trendNotes(trend) { sheet.text(note, .dim) }
  }

  private func draw(_ base: Base, _ range: ClosedRange<Double>, isSelected: Bool, on sheet: inout Sheet) {
    let glossary = session.books?.advice.glossary
    let start = sheet.lines.count
    let layout = sheet.layout
    var line = StyledLine((isSelected ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(glossary?.word(base, names).name ?? "", Style(bold: isSelected))
    line.pad(to: 2 + BarsView.labelWidth)
    let points = trend.points.map { point -> Sparkline.Sample in
      let comparison = point.profile.bases[base]
      return Sparkline.Sample(
        comparison?.relative?.estimate, style: Style(BarsView.ink(comparison?.verdict ?? .notScored)))
    }
    // As much as the points take, so that the words beside them need not be broken.
    let most = max(trend.points.count * 4, 12)
    let room = layout.isNarrow ? layout.width - line.width : min(layout.width / 4, 30, most)
    let spark = Sparkline(points: points, range: range).fitting(width: room).line(glyphs: sheet.glyphs)
    let course = session.course(of: base, trend, sheet.glyphs)
    if layout.isNarrow {
      sheet.line(line + spark)
      sheet.text(course, indent: 4)
    } else {
      line = line + spark
      line.pad(to: 2 + BarsView.labelWidth + room + 2)
      let indent = line.width
      sheet.text(course, Style(bold: isSelected), indent: indent, first: line)
    }
    if isSelected { sheet.setFocus(Point(column: 2, row: start), with: start...sheet.lines.count - 1) }
  }

  // MARK: One base

  func drawDays(of base: Base, on sheet: inout Sheet) {
    let layout = sheet.layout
    let dateWidth = 12
    let verdictWidth = layout.isNarrow ? 0 : 21
    let room = layout.width - dateWidth - verdictWidth
    let width = room.isMultiple(of: 2) ? room - 1 : room
    let bars = trend.points.map { $0.profile.bases[base].flatMap(BarsView.bar) }
    let reach = DivergingBar.reach(bars.compactMap(\.self))
    let indent = StyledLine(" ", times: dateWidth)
    sheet.line(indent + BarsView.axisTitle(width: width, names, words, layout))
    for (point, bar) in zip(trend.points, bars) {
      var line = StyledLine(session.day(point), .dim)
      line.pad(to: dateWidth)
      line =
        line
        + (bar?.line(width: width, reach: reach, glyphs: sheet.glyphs)
          ?? DivergingBar.empty(width: width, glyphs: sheet.glyphs))
      let verdict = point.profile.bases[base]?.verdict ?? .notScored
      let short = session.books?.advice.glossary.short(verdict, names) ?? ""
      if layout.isNarrow {
        sheet.line(line)
        sheet.text(short, Style(BarsView.ink(verdict)), indent: dateWidth)
      } else {
        line.append("  ")
        line.append(
          TextLayout.fit(sheet.glyphs.shown(short), width: verdictWidth - 2, ellipsis: sheet.glyphs.ellipsis),
          Style(BarsView.ink(verdict)))
        sheet.line(line)
      }
    }
    sheet.line(indent + DivergingBar.scale(width: width, reach: reach, glyphs: sheet.glyphs))
    sheet.blank()
    if let change = session.changeSentence(of: base, trend, sheet.glyphs) { sheet.text(change, .bold) }
    for note in session.trendNotes(trend) { sheet.text(note, .dim) }
  }
}
