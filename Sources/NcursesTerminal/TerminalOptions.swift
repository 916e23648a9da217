import Terminal

/// The user's settings for the terminal. By default everything is detected.
package struct TerminalOptions: Hashable, Sendable {
  package enum ColorUse: String, CaseIterable, Sendable {
    case never, auto, always
  }

  package enum Glyphs: String, CaseIterable, Sendable {
    case auto, ascii, unicode
  }

  /// Whether to use colours. `always` overrides NO_COLOR, but cannot give colours to a terminal without them.
  package var color: ColorUse
  /// The set of characters for drawing. With `ascii`, other letters that the user typed are still shown if the locale
  /// supports them.
  package var glyphs: Glyphs
  /// Whether to use the mouse. If not, nothing about it is written to the terminal, and its reports are ignored.
  package var mouse: Bool
  /// Whether to ask the terminal for focus reports. If not, nothing about them is written to the terminal.
  package var focus: Bool
  /// Whether the background is dark or light; nil to read COLORFGBG.
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
