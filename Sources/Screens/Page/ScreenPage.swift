import Terminal

/// The content of a screen, before it is rendered for the size of the terminal.
struct ScreenPage: Sendable {
  /// The title in the first line.
  var title: String
  /// The position at the right of the title, such as "7 of 24".
  var place: String?
  /// The names of the page's tabs, and the index of the current one.
  var tabs: (names: [String], current: Int)?
  /// The notice about the last action, above the keys. It does not scroll.
  var notice: String?
  /// The progress from 0 to 1; nil for a plain rule.
  var progress: Double?
  var body: Sheet
  /// Lines of another page, shown above the body without scrolling.
  var above: [StyledLine] = []
  /// The column of the body, counted from the left margin.
  var bodyColumn = 0
  var panes: [Pane] = []
  /// The hints for the last line, the most likely key first.
  var hints: [Hint]
  /// A cache for the lines around the body, for pages where these stay the same while the size does.
  var chrome: LastLayoutCache<PageChrome>?

  init(
    title: String, place: String? = nil, tabs: (names: [String], current: Int)? = nil, progress: Double? = nil,
    body: Sheet, hints: [Hint], chrome: LastLayoutCache<PageChrome>? = nil
  ) {
    self.title = title
    self.place = place
    self.tabs = tabs
    self.progress = progress
    self.body = body
    self.hints = hints
    self.chrome = chrome
  }
}
