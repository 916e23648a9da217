import Terminal

/// The measures of a page on a terminal of a given size.
struct Layout: Equatable, Sendable {
  static let minimumSize = Size(columns: 40, rows: 12)

  let size: Size
  let capabilities: Capabilities
  /// Whether to collect the regions that can be clicked. Off for plain drawing, because that would slow it down.
  var findsAreas = false

  /// Whether the content takes the full width of the window, because it has several panes.
  var fillsWindow = false
  /// The width of one pane in columns; nil if there is only one.
  var pane: Int?

  var glyphs: GlyphSet { .suited(to: capabilities) }

  var isTooSmall: Bool { size.columns < Self.minimumSize.columns || size.rows < Self.minimumSize.rows }

  /// Whether the window is narrow, so that labels stand above their texts instead of beside them.
  var isNarrow: Bool { (pane ?? size.columns) < (pane == nil ? 64 : 56) }

  /// Whether the window is low or narrow, so that no lines are to spare.
  var isCompact: Bool { size.rows < 20 || isNarrow }

  /// Whether the window is so small that only the essential part of a page is shown.
  var isSmall: Bool { pane == nil && isNarrow && size.rows < 30 }

  /// Whether there is room for panes side by side.
  var isWide: Bool { size.columns >= 110 }

  /// Whether tabs have a row of their own below the title.
  var hasTabRow: Bool { size.columns >= 64 && size.rows >= 20 }

  /// The columns left free on either side. A wide window centres content of 106 columns.
  var margin: Int {
    if size.columns < 64 { return 1 }
    return fillsWindow ? 3 : 3 + max(size.columns - 106, 0) / 2
  }

  /// The width of the content in columns: title, rules, charts and keys.
  var width: Int { pane ?? size.columns - 2 * margin }

  /// The width of running text in columns.
  var textWidth: Int { min(width, 72) }

  /// The row in which the body of the page begins.
  var top: Int { size.rows >= 20 ? 3 : 2 }

  /// The number of rows of the body.
  var height: Int { size.rows - top - (size.rows >= 16 ? 2 : 1) }
}
