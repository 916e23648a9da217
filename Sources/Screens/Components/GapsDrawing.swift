import Charts
import Instrument
import PageModel
import Scoring
import Terminal

/// Draws a list of gaps as bars on one axis, below a balance beam if there is one.
///
/// The zero line goes without a break from the fulcrum of the beam down to the labels of the axis.
struct GapsDrawing {
  let list: GapList
  /// The index of the selected row; nil if none is selected.
  let selected: Int?
  let layout: Layout

  /// The width of the column with the names of rows.
  static let labelWidth = 14
  private static let verdictWidth = 21

  /// Whether to draw only the selected bar, because the window is small.
  private var showsOnlySelected: Bool { list.mayBeAlone && layout.isSmall }

  /// The columns to the left of the axis.
  static func indent(_ layout: Layout) -> Int { layout.isNarrow ? 2 : 2 + labelWidth }

  /// The width of the axis in columns.
  private var width: Int {
    let room = layout.width - Self.indent(layout) - (layout.isNarrow ? 0 : 2 + Self.verdictWidth)
    return room.isMultiple(of: 2) ? room - 1 : room
  }

  /// The number of blank lines between two bars.
  private var spacing: Int {
    guard !layout.isNarrow, list.rows.count < 8 else { return 0 }
    return switch layout.height {
    case ..<27: 0
    case ..<38: 1
    case ..<50: 2
    default: 3
    }
  }

  func draw(on sheet: inout Sheet) {
    let bars = list.rows.map(\.bar)
    let axis = list.isClose ? GapAxis.fitting(to: bars.compactMap(\.self)) : .full
    if let overall = list.overall, !showsOnlySelected { drawBeam(overall, on: &sheet) }
    sheet.line(indented(Self.axisTitle(width: width, list.sides, short: list.shortSides, layout)))
    for (index, row) in list.rows.enumerated() where !showsOnlySelected || index == selected {
      let bar =
        bars[index]?.line(width: width, axis: axis, glyphs: sheet.glyphs)
        ?? GapAxis.zeroLine(width: width, glyphs: sheet.glyphs)
      let start = sheet.lines.count
      drawRow(row, bar, isSelected: index == selected, on: &sheet)
      if row.action != nil {
        let moves = [Key].moves(from: (selected ?? -1), to: index)
        sheet.area(from: start, pressing: moves + (list.opens ? [.enter] : []))
      }
    }
    guard !showsOnlySelected else { return }
    let (indent, before) = (Self.indent(layout), GapAxis.overhang)
    let scale = axis.scale(width: width, after: layout.width - indent - width, glyphs: sheet.glyphs)
    sheet.line(StyledLine(" ", times: indent - before) + scale)
  }

  private func drawBeam(_ row: GapRow, on sheet: inout Sheet) {
    guard let lines = row.beam?.lines(width: width, glyphs: sheet.glyphs) else { return }
    if layout.isNarrow {
      sheet.line(label(row, Style(row.verdict.holder), isSelected: false))
      sheet.line(indented(lines.beam))
    } else {
      sheet.line(singleLineRow(lines.beam, row, isSelected: false))
    }
    sheet.line(indented(lines.foot))
  }

  private func drawRow(_ row: GapRow, _ bar: StyledLine, isSelected: Bool, on sheet: inout Sheet) {
    let start = sheet.lines.count
    if layout.isNarrow {
      sheet.line(label(row, style(row, isSelected), isSelected: isSelected))
      sheet.line(indented(bar))
    } else {
      sheet.line(singleLineRow(bar, row, isSelected: isSelected))
    }
    for number in 0..<spacing {
      var line = indented(GapAxis.zeroLine(width: width, glyphs: sheet.glyphs))
      if number == 0, let detail = row.detail() {
        line.append("  ")
        line.append(fitted(detail, Self.verdictWidth), .dim)
      }
      sheet.line(line)
    }
    if isSelected {
      // Selecting the first or the last bar also scrolls the lines above or below the list into view.
      let first = selected == 0 ? 0 : start
      let last = sheet.lines.count - 1
      sheet.setFocus(Point(column: 2, row: start), with: (last - first < layout.height ? first : start)...last)
    }
  }

  /// A row with name, bar and verdict side by side.
  private func singleLineRow(_ bar: StyledLine, _ row: GapRow, isSelected: Bool) -> StyledLine {
    var line = name(row, isSelected: isSelected)
    line.pad(to: Self.indent(layout))
    line += bar
    line.append("  ")
    line.append(fitted(row.shown, Self.verdictWidth), style(row, isSelected))
    return line
  }

  /// A line with name and verdict, to stand above the bar.
  private func label(_ row: GapRow, _ style: Style, isSelected: Bool) -> StyledLine {
    var line = name(row, isSelected: isSelected)
    let text = fitted(row.shown, layout.width - line.width - 2)
    line.pad(to: layout.width - CharacterWidth.of(text))
    line.append(text, style)
    return line
  }

  /// The name of a row, with its shortcut letter highlighted.
  private func name(_ row: GapRow, isSelected: Bool) -> StyledLine {
    var line = StyledLine((isSelected ? layout.glyphs.focus : " ") + " ", .bold)
    let name = layout.glyphs.shown(row.name)
    guard let key = row.letter, !isSelected, let place = name.firstIndex(where: { $0.lowercased() == String(key) })
    else {
      line.append(name, Style(bold: isSelected))
      return line
    }
    line.append(String(name[..<place]))
    line.append(String(name[place]), .bold)
    line.append(String(name[name.index(after: place)...]))
    return line
  }

  private func fitted(_ text: String, _ width: Int) -> String {
    TextLayout.fit(layout.glyphs.shown(text), width: width, ellipsis: layout.glyphs.ellipsis)
  }

  private func style(_ row: GapRow, _ isSelected: Bool) -> Style {
    let isPale = !isSelected && [.cannotTell, .notScored].contains(row.verdict)
    return Style(row.isChange ? nil : row.verdict.holder, bold: isSelected, dim: isPale)
  }

  private func indented(_ line: StyledLine) -> StyledLine { StyledLine(" ", times: Self.indent(layout)) + line }

  /// Labels for the two halves of the axis: which person's side each one is.
  static func axisTitle(
    width: Int, _ sides: (String, String), short: (String, String), _ layout: Layout
  ) -> StyledLine {
    let half = width / 2 - 1
    // Use both full labels or both short ones: "Sam … you hold more" would read as one sentence.
    let (partner, me) = max(CharacterWidth.of(sides.0), CharacterWidth.of(sides.1)) <= half ? sides : short
    let left = TextLayout.fit(layout.glyphs.shown(partner), width: half, ellipsis: layout.glyphs.ellipsis)
    var line = StyledLine(left, .partner)
    line.pad(to: width / 2)
    line.append(layout.glyphs.zero, .dim)
    line.pad(to: width - CharacterWidth.of(me))
    line.append(me, .me)
    return line
  }
}

extension GapRow {
  /// The bar of the gap; nil if there is no gap to draw.
  var bar: DivergingBar? { relative.map { DivergingBar($0, verdict, before: before) } }

  var beam: Beam? { relative.map { Beam($0, verdict) } }
}
