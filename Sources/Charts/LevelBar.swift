import Terminal

/// A level, 0 to 100, as a bar.
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
