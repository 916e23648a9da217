import Terminal

/// What the user asks of the terminal; by itself everything is found out.
package struct TerminalOptions: Hashable, Sendable {
  package enum ColorUse: String, CaseIterable, Sendable {
    case never, auto, always
  }

  package enum Glyphs: String, CaseIterable, Sendable {
    case auto, ascii, unicode
  }

  /// `always` outranks NO_COLOR, but cannot give colours to a terminal without them.
  package var color: ColorUse
  /// `ascii` chooses the set of glyphs; letters beyond ASCII that the user typed are shown if the locale has them.
  package var glyphs: Glyphs
  /// Whether the mouse is told of. While it is not, not a byte about it is written, and its reports are dropped.
  package var mouse: Bool
  /// Whether the terminal reports when its window gains or loses the focus. Not a byte about it is written otherwise.
  package var focus: Bool
  /// What stands behind the text; nil asks COLORFGBG.
  package var background: Capabilities.Background?

  package init(
    color: ColorUse = .auto, glyphs: Glyphs = .auto, mouse: Bool = false, focus: Bool = false,
    background: Capabilities.Background? = nil
  ) {
    self.color = color
    self.glyphs = glyphs
    self.mouse = mouse
    self.focus = focus
    self.background = background
  }
}
