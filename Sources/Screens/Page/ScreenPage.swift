import Terminal

/// What a screen shows, before it is laid out on a terminal of some size.
struct ScreenPage: Sendable {
  /// Where one is.
  var title: String
  /// At the right of the title, such as "7 of 24".
  var place: String?
  /// Names of the pages beside this one, and which of them it is.
  var tabs: (names: [String], current: Int)?
  /// What was just done, above the keys: always in sight, whatever is scrolled.
  var notice: String?
  /// 0…1; nil for a plain rule.
  var progress: Double?
  var body: Sheet
  /// Lines of another page, which stay in sight above the body.
  var above: [StyledLine] = []
  /// Where the body begins, counted from the margin, and what stands beside it.
  var bodyColumn = 0
  var panes: [Pane] = []
  /// The likeliest key first.
  var hints: [Hint]
  /// Where all but the body stays the same as long as the size does: what it was set as.
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
