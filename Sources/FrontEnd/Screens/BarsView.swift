import Assessment
import Advice
import Charts
import Instrument
import Scoring
import Terminal

/// Draws a bar for each base, one of them with the focus.
struct BarsView {
  /// Index into the bases in their order here.
  let selected: Int
  let profile: PowerProfile
  let session: Session
  let layout: Layout
  var order = BasesOrder.field
  /// The real result, where `profile` is a try: bases that moved say from where.
  var before: PowerProfile?
  /// Only the bar that has the focus, where there is room for what follows from it or for the others.
  var isAlone = false
  /// Whether a click on a bar also opens it.
  var opens = true

  private var words: ScreenWords { session.words }
  private var names: Names { session.names }

  /// Columns for the name of a base.
  static let labelWidth = 14
  private static let verdictWidth = 19

  func draw(on sheet: inout Sheet) {
    guard let glossary = session.books?.advice.glossary else { return }
    let bases = order.bases(profile)
    let room = layout.isNarrow ? layout.width - 3 : layout.width - Self.labelWidth - Self.verdictWidth - 5
    let width = room.isMultiple(of: 2) ? room - 1 : room
    let bars = bases.map { base in profile.bases[base].flatMap(Self.bar) }
    let reach = DivergingBar.reach(bars.compactMap(\.self))
    let indent = layout.isNarrow ? 2 : 2 + Self.labelWidth
    sheet.line(indented(Self.axisTitle(width: width, names, words, layout), by: indent))
    for (index, base) in bases.enumerated() where !isAlone || index == selected {
      let verdict = profile.bases[base]?.verdict ?? .notScored
      let line =
        bars[index]?.line(width: width, reach: reach, glyphs: sheet.glyphs)
        ?? DivergingBar.empty(width: width, glyphs: sheet.glyphs)
      let start = sheet.lines.count
      drawRow(
        glossary.word(base, names).name, line, change(base) ?? glossary.short(verdict, names), verdict,
        isSelected: index == selected, on: &sheet)
      sheet.area(from: start, pressing: .moves(from: selected, to: index) + (opens ? [.enter] : []))
      if layout.size.rows >= 32 { sheet.blank() }
    }
    guard !isAlone else { return }
    sheet.line(indented(DivergingBar.scale(width: width, reach: reach, glyphs: sheet.glyphs), by: indent))
  }

  private func drawRow(
    _ name: String, _ bar: StyledLine, _ words: String, _ verdict: Verdict, isSelected: Bool, on sheet: inout Sheet
  ) {
    let start = sheet.lines.count
    var line = StyledLine((isSelected ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(name, Style(bold: isSelected))
    let isPale = !isSelected && [.cannotTell, .notScored].contains(verdict)
    let style = Style(Self.ink(verdict), bold: isSelected, dim: isPale)
    if layout.isNarrow {
      let room = layout.width - line.width - 2
      let text = TextLayout.fit(words, width: room, ellipsis: sheet.glyphs.ellipsis)
      line.pad(to: layout.width - CharacterWidth.of(text))
      line.append(text, style)
      sheet.line(line)
      sheet.line(indented(bar, by: 2))
    } else {
      line.pad(to: 2 + Self.labelWidth)
      line = line + bar
      line.append("   ")
      line.append(TextLayout.fit(words, width: Self.verdictWidth, ellipsis: sheet.glyphs.ellipsis), style)
      sheet.line(line)
    }
    if isSelected {
      // The first and the last bar bring what is above and below them into sight.
      let first = selected == 0 ? 0 : start
      let last = sheet.lines.count - 1
      sheet.setFocus(Point(column: 2, row: start), with: (last - first < layout.height ? first : start)...last)
    }
  }

  /// "+12, was +34", where a try has moved the gap.
  private func change(_ base: Base) -> String? {
    guard let was = before?.bases[base]?.relative?.estimate, let now = profile.bases[base]?.relative?.estimate,
      abs(was - now) >= 0.5
    else { return nil }
    let glyphs = layout.glyphs
    return "\(signed(now, glyphs)), " + words(.whatIfWas, ["number": signed(was, glyphs)]).lowercased()
  }

  /// A bar in the colour of its verdict; nil where there is no gap.
  static func bar(_ comparison: Comparison) -> DivergingBar? {
    comparison.relative.map { relative in
      DivergingBar(
        estimate: relative.estimate, interval80: relative.interval80, interval95: relative.interval95,
        style: Style(ink(comparison.verdict)))
    }
  }

  /// Whose colour a verdict has: nobody's where nobody is named.
  static func ink(_ verdict: Verdict) -> Style.Ink {
    verdict.holder.map { $0 == .me ? .me : .partner } ?? .plain
  }

  /// Which side is whose, over the two halves of the axis.
  static func axisTitle(width: Int, _ names: Names, _ words: ScreenWords, _ layout: Layout) -> StyledLine {
    let half = width / 2 - 1
    let long = words(.overviewAxisPartner, names)
    let partner = CharacterWidth.of(long) <= half ? long : capitalized(names.partner)
    let left = TextLayout.fit(layout.glyphs.shown(partner), width: half, ellipsis: layout.glyphs.ellipsis)
    var line = StyledLine(left, .partner)
    let right = words[.overviewAxisMe]
    let me = CharacterWidth.of(right) <= half ? right : words[.you]
    line.pad(to: width - CharacterWidth.of(me))
    line.append(me, .me)
    return line
  }

  private func indented(_ line: StyledLine, by columns: Int) -> StyledLine {
    StyledLine(" ", times: columns) + line
  }
}
