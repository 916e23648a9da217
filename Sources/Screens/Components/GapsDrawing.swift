import Charts
import Instrument
import Pages
import Scoring
import Terminal

/// Draws a bar for each base, one of them marked.
struct GapsDrawing {
  let list: GapList
  let selected: Int
  let layout: Layout

  /// Columns for the name of a base.
  static let labelWidth = 14
  private static let verdictWidth = 19

  /// Only the marked bar, where there is little room.
  private var isAlone: Bool { list.mayBeAlone && layout.isSmall }

  func draw(on sheet: inout Sheet) {
    let room = layout.isNarrow ? layout.width - 3 : layout.width - Self.labelWidth - Self.verdictWidth - 5
    let width = room.isMultiple(of: 2) ? room - 1 : room
    let bars = list.rows.map { Self.bar($0.relative, $0.verdict) }
    let reach = DivergingBar.reach(bars.compactMap(\.self))
    let indent = layout.isNarrow ? 2 : 2 + Self.labelWidth
    sheet.line(indented(Self.axisTitle(width: width, list.sides, short: list.shortSides, layout), by: indent))
    for (index, row) in list.rows.enumerated() where !isAlone || index == selected {
      let line =
        bars[index]?.line(width: width, reach: reach, glyphs: sheet.glyphs)
        ?? DivergingBar.empty(width: width, glyphs: sheet.glyphs)
      let start = sheet.lines.count
      drawRow(row.name, line, row.shown, row.verdict, isSelected: index == selected, on: &sheet)
      sheet.area(from: start, pressing: .moves(from: selected, to: index) + (list.opens ? [.enter] : []))
      if layout.size.rows >= 32 { sheet.blank() }
    }
    guard !isAlone else { return }
    sheet.line(indented(DivergingBar.scale(width: width, reach: reach, glyphs: sheet.glyphs), by: indent))
  }

  private func drawRow(
    _ name: String, _ bar: StyledLine, _ shown: String, _ verdict: Verdict, isSelected: Bool, on sheet: inout Sheet
  ) {
    let start = sheet.lines.count
    var line = StyledLine((isSelected ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(name, Style(bold: isSelected))
    let isPale = !isSelected && [.cannotTell, .notScored].contains(verdict)
    let style = Style(Self.ink(verdict), bold: isSelected, dim: isPale)
    if layout.isNarrow {
      let room = layout.width - line.width - 2
      let text = TextLayout.fit(shown, width: room, ellipsis: sheet.glyphs.ellipsis)
      line.pad(to: layout.width - CharacterWidth.of(text))
      line.append(text, style)
      sheet.line(line)
      sheet.line(indented(bar, by: 2))
    } else {
      line.pad(to: 2 + Self.labelWidth)
      line = line + bar
      line.append("   ")
      line.append(TextLayout.fit(shown, width: Self.verdictWidth, ellipsis: sheet.glyphs.ellipsis), style)
      sheet.line(line)
    }
    if isSelected {
      // The first and the last bar bring what is above and below them into sight.
      let first = selected == 0 ? 0 : start
      let last = sheet.lines.count - 1
      sheet.setFocus(Point(column: 2, row: start), with: (last - first < layout.height ? first : start)...last)
    }
  }

  /// A bar in the colour of its verdict; nil where there is no gap.
  static func bar(_ relative: RelativePower?, _ verdict: Verdict) -> DivergingBar? {
    relative.map { relative in
      DivergingBar(
        estimate: relative.estimate, interval80: relative.interval80, interval95: relative.interval95,
        style: Style(ink(verdict)))
    }
  }

  /// Whose colour a verdict has: nobody's where nobody is named.
  static func ink(_ verdict: Verdict) -> Style.Ink {
    verdict.holder.map { $0 == .me ? .me : .partner } ?? .plain
  }

  /// Which side is whose, over the two halves of the axis.
  static func axisTitle(
    width: Int, _ sides: (String, String), short: (String, String), _ layout: Layout
  ) -> StyledLine {
    let half = width / 2 - 1
    // Both in full or both short: "Sam … you hold more" would read as one sentence.
    let (partner, me) = max(CharacterWidth.of(sides.0), CharacterWidth.of(sides.1)) <= half ? sides : short
    let left = TextLayout.fit(layout.glyphs.shown(partner), width: half, ellipsis: layout.glyphs.ellipsis)
    var line = StyledLine(left, .partner)
    line.pad(to: width - CharacterWidth.of(me))
    line.append(me, .me)
    return line
  }

  private func indented(_ line: StyledLine, by columns: Int) -> StyledLine {
    StyledLine(" ", times: columns) + line
  }
}
