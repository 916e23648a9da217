import Advice
import Charts
import Instrument
import Scoring
import Terminal

/// Draws the overview.
struct OverviewView {
  let selected: Int
  let session: Session
  let layout: Layout

  private var words: ScreenWords { session.words }
  private var names: Names { session.names }

  var sheet: Sheet {
    var sheet = Sheet(layout)
    guard let result = session.result, let glossary = session.books?.advice.glossary else { return sheet }
    let profile = result.profile
    if let overall = profile.overall.relative {
      let beam = Beam(tilt: overall.estimate, left: capitalized(names.partner), right: words[.you])
      for line in beam.lines(width: layout.textWidth, glyphs: sheet.glyphs) { sheet.line(line) }
    }
    if let sentence = session.overallSentence { sheet.text(sentence, .bold) }
    let lists = session.listSentences.joined(separator: " ")
    if !lists.isEmpty { sheet.text(lists) }
    sheet.blank()
    drawBars(profile, glossary, on: &sheet)
    drawNotes(on: &sheet)
    return sheet
  }

  // MARK: Bars

  private static let labelWidth = 14
  private static let verdictWidth = 19

  private func drawBars(_ profile: PowerProfile, _ glossary: Glossary, on sheet: inout Sheet) {
    let room = layout.isNarrow ? layout.width - 3 : layout.width - Self.labelWidth - Self.verdictWidth - 5
    let width = room.isMultiple(of: 2) ? room - 1 : room
    let bars = Base.allCases.map { base in profile.bases[base]?.relative.map { bar($0) } ?? nil }
    let reach = DivergingBar.reach(bars.compactMap(\.self))
    let indent = layout.isNarrow ? 2 : 2 + Self.labelWidth
    sheet.line(indented(axisTitle(width: width), by: indent))
    for (index, base) in Base.allCases.enumerated() {
      let verdict = profile.bases[base]?.verdict ?? .notScored
      let line =
        bars[index]?.line(width: width, reach: reach, glyphs: sheet.glyphs)
        ?? DivergingBar.empty(width: width, glyphs: sheet.glyphs)
      drawRow(
        glossary.word(base, names).name, line, glossary.short(verdict, names), verdict, isSelected: index == selected,
        on: &sheet)
      if layout.size.rows >= 32 { sheet.blank() }
    }
    sheet.line(indented(DivergingBar.scale(width: width, reach: reach, glyphs: sheet.glyphs), by: indent))
  }

  private func drawRow(
    _ name: String, _ bar: StyledLine, _ words: String, _ verdict: Verdict, isSelected: Bool, on sheet: inout Sheet
  ) {
    let start = sheet.lines.count
    var line = StyledLine((isSelected ? sheet.glyphs.focus : " ") + " ", .bold)
    line.append(name, Style(bold: isSelected))
    let style = Style(Self.ink(verdict), bold: isSelected, dim: [.cannotTell, .notScored].contains(verdict))
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

  private func bar(_ relative: RelativePower) -> DivergingBar {
    DivergingBar(
      estimate: relative.estimate, interval80: relative.interval80, interval95: relative.interval95,
      style: Style(relative.estimate > 0 ? .me : relative.estimate < 0 ? .partner : .plain))
  }

  static func ink(_ verdict: Verdict) -> Style.Ink {
    switch verdict {
    case .iHoldMore, .leaningMe: .me
    case .partnerHoldsMore, .leaningPartner: .partner
    case .aboutEqual, .cannotTell, .notScored: .plain
    }
  }

  /// Which side is whose, over the two halves of the axis.
  private func axisTitle(width: Int) -> StyledLine {
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
    StyledLine(String(repeating: " ", count: columns)) + line
  }

  // MARK: Notes

  private func drawNotes(on sheet: inout Sheet) {
    let signs = [
      "guess": sheet.glyphs.estimate, "likely": sheet.glyphs.interval, "possible": sheet.glyphs.whisker,
    ]
    sheet.text(words(.overviewLegend, signs), .dim, indent: layout.isNarrow ? 2 : 2 + Self.labelWidth)
    for note in session.notes {
      sheet.blank()
      sheet.text(note)
    }
  }
}
