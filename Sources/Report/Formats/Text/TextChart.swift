import Charts
import Instrument
import Terminal

/// Draws charts with ASCII characters.
struct TextChart {
  let width: Int

  private static let labelWidth = 15
  private static let barWidth = 37

  func lines(_ chart: Chart) -> [String] {
    switch chart {
    case .beam(let beam, let label, let verdict, let sides):
      guard let lines = beam?.lines(width: Self.barWidth, glyphs: .ascii) else { return [] }
      return title(sides) + row(label, lines.beam.text, verdict) + [blank + lines.foot.text]
    case .gaps(let gaps, let sides): return self.lines(gaps, sides)
    case .levels(let levels, let sides): return levels.flatMap { self.lines($0, sides) }
    }
  }

  private var blank: String { String(repeating: " ", count: Self.labelWidth) }

  /// A line with the names of both sides.
  private func title(_ sides: Chart.Sides) -> [String] {
    let half = Self.barWidth / 2
    let left = TextLayout.fit(plain(sides.partner), width: Self.barWidth, ellipsis: "...")
    let right = TextLayout.fit(plain(sides.me), width: half, ellipsis: "...")
    let fits = CharacterWidth.of(left) <= half
    // A name that is too long gets a line of its own, and is not cut.
    return (fits ? [] : [blank + left])
      + [
        TextReport.padded(blank + (fits ? left : ""), to: Self.labelWidth + Self.barWidth - CharacterWidth.of(right))
          + right
      ]
  }

  private func lines(_ gaps: [Chart.Gap], _ sides: Chart.Sides) -> [String] {
    let rows = gaps.flatMap { gap in
      let bar =
        gap.bar?.line(width: Self.barWidth, axis: .full, glyphs: .ascii)
        ?? GapAxis.zeroLine(width: Self.barWidth, glyphs: .ascii)
      return row(gap.label, bar.text, gap.verdict)
    }
    return title(sides) + rows + [
      blank.dropLast(GapAxis.overhang) + GapAxis.full.scale(width: Self.barWidth, after: 1, glyphs: .ascii).text
    ]
  }

  /// A row with a label, a drawn bar and its verdict. The verdict goes below if it does not fit beside the bar.
  private func row(_ label: String, _ drawn: String, _ verdict: String) -> [String] {
    let line = TextReport.padded(label, to: Self.labelWidth) + drawn + "  "
    let words = plain(verdict)
    if CharacterWidth.of(line + words) <= width { return [line + words] }
    return [line] + TextLayout.wrap(words, width: width - Self.labelWidth).map { blank + $0 }
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
