import Charts
import Instrument
import Terminal

/// Charts in ASCII.
struct TextChart {
  let width: Int

  private static let labelWidth = 15
  private static let barWidth = 37

  func lines(_ chart: Chart) -> [String] {
    switch chart {
    case .beam(let tilt, let sides):
      let beam = Beam(tilt: tilt ?? 0, left: plain(sides.partner), right: plain(sides.me))
      return tilt == nil ? [] : beam.lines(width: width, glyphs: .ascii).map(\.text)
    case .gaps(let gaps, let reach, let sides): return self.lines(gaps, reach, sides)
    case .levels(let levels, let sides): return levels.flatMap { self.lines($0, sides) }
    }
  }

  private func lines(_ gaps: [Chart.Gap], _ reach: Double, _ sides: Chart.Sides) -> [String] {
    let half = Self.barWidth / 2
    let left = TextLayout.fit(plain(sides.partner), width: Self.barWidth, ellipsis: "...")
    let right = TextLayout.fit(plain(sides.me), width: half, ellipsis: "...")
    let blank = String(repeating: " ", count: Self.labelWidth)
    let fits = CharacterWidth.of(left) <= half
    // A long name stands on a line of its own, whole.
    let title =
      (fits ? [] : [blank + left])
      + [
        TextReport.padded(blank + (fits ? left : ""), to: Self.labelWidth + Self.barWidth - CharacterWidth.of(right))
          + right
      ]
    let rows = gaps.flatMap { gap -> [String] in
      let bar =
        gap.relative.map { relative in
          DivergingBar(
            estimate: relative.estimate, interval80: relative.interval80, interval95: relative.interval95
          ).line(width: Self.barWidth, reach: reach, glyphs: .ascii)
        } ?? DivergingBar.empty(width: Self.barWidth, glyphs: .ascii)
      let line = TextReport.padded(gap.label, to: Self.labelWidth) + bar.text + "  "
      let words = plain(gap.verdict)
      if CharacterWidth.of(line + words) <= width { return [line + words] }
      return [line] + TextLayout.wrap(words, width: width - Self.labelWidth).map { blank + $0 }
    }
    return title + rows
      + [blank + DivergingBar.scale(width: Self.barWidth, reach: reach, glyphs: .ascii).text]
  }

  private func lines(_ level: Chart.Level, _ sides: Chart.Sides) -> [String] {
    level.marks.enumerated().map { index, mark in
      let who =
        switch mark.person {
        case .partner: plain(sides.partner)
        case .me: plain(sides.me)
        case nil: ""
        }
      let label = TextReport.padded(index == 0 ? level.label : "", to: Self.labelWidth)
      let name = mark.person == nil ? "" : TextReport.padded(TextLayout.fit(who, width: 12, ellipsis: "..."), to: 13)
      guard let value = mark.value else { return label + name + "(" + plain(level.absent) + ")" }
      return label + name + LevelBar(level: value, style: .plain).line(width: Self.barWidth, glyphs: .ascii).text
    }
  }

  private func plain(_ text: String) -> String { TextReport.plain(text) }
}
