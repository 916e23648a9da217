import Terminal

/// A level, 0 to 100, drawn as a bar.
package struct LevelBar {
  package let level: Double
  package let style: Style

  package init(level: Double, style: Style) {
    self.level = level
    self.style = style
  }

  /// The bar, exactly `width` columns wide.
  package func line(width: Int, glyphs: GlyphSet) -> StyledLine {
    let filled = min(max(Int((level / 100 * Double(width)).rounded()), 0), width)
    return StyledLine([
      .init(glyphs.progressDone, times: filled, style),
      .init(glyphs.progressLeft, times: width - filled, .dim),
    ])
  }
}

/// A position between two ends: 0 at the left one, 50 in the middle, 100 at the right one.
package struct EndsBar {
  package let level: Double

  package init(level: Double) {
    self.level = level
  }

  /// Draws the bar, `width` columns wide or one fewer, so that there is a middle column.
  package func line(width: Int, glyphs: GlyphSet) -> StyledLine {
    let width = width.isMultiple(of: 2) ? width - 1 : width
    let inner = width - 2
    let place = min(max(Int((level / 100 * Double(inner - 1)).rounded()), 0), inner - 1)
    var line = StyledLine(glyphs.left, .dim)
    for column in 0..<inner {
      let isMiddle = column == inner / 2
      line.append(
        column == place ? glyphs.mine : isMiddle ? glyphs.zero : glyphs.rule, column == place ? .bold : .dim)
    }
    line.append(glyphs.right, .dim)
    return line
  }
}
