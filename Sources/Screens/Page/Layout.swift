import Terminal

/// Where things stand on a terminal of a given size.
struct Layout: Equatable, Sendable {
  static let leastSize = Size(columns: 40, rows: 12)

  let size: Size
  let capabilities: Capabilities
  /// Whether it will be asked what can be clicked; to find that out for every picture would delay it.
  var findsAreas = false

  /// Whether the block takes the whole window, because panes stand side by side there.
  var fillsWindow = false
  /// Columns of one of these panes; nil for all of the block.
  var pane: Int?

  var glyphs: GlyphSet { .suited(to: capabilities) }

  var isTooSmall: Bool { size.columns < Self.leastSize.columns || size.rows < Self.leastSize.rows }

  /// Labels stand above their texts instead of beside them.
  var isNarrow: Bool { (pane ?? size.columns) < (pane == nil ? 64 : 56) }

  /// No lines to spare.
  var isCompact: Bool { size.rows < 20 || isNarrow }

  /// Hardly any room: only what is in the hand is shown.
  var isSmall: Bool { pane == nil && isNarrow && size.rows < 30 }

  /// Whether there is room for panes side by side.
  var isWide: Bool { size.columns >= 110 }

  /// Tabs stand on a row of their own below the title.
  var hasTabRow: Bool { size.columns >= 64 && size.rows >= 20 }

  /// Columns left free on either side; a wide window centres a block of 106.
  var margin: Int {
    if size.columns < 64 { return 1 }
    return fillsWindow ? 3 : 3 + max(size.columns - 106, 0) / 2
  }

  /// Columns of the block that title, rules, charts and keys fill.
  var width: Int { pane ?? size.columns - 2 * margin }

  /// Columns for running text.
  var textWidth: Int { min(width, 72) }

  /// The row where the page's body begins.
  var top: Int { size.rows >= 20 ? 3 : 2 }

  /// Rows of the body.
  var height: Int { size.rows - top - (size.rows >= 16 ? 2 : 1) }
}
