/// What the terminal can show.
package struct Capabilities: Hashable, Sendable {
  package enum Background: Sendable {
    case dark, light, unknown
  }

  /// Beyond ASCII; otherwise the ASCII set of glyphs is used.
  package var unicode: Bool
  /// 0 where colours are not to be used.
  package var colors: Int
  package var background: Background

  package init(unicode: Bool = true, colors: Int = 256, background: Background = .unknown) {
    self.unicode = unicode
    self.colors = colors
    self.background = background
  }
}
