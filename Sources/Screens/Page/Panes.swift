import PageModel
import Terminal

/// Divides a wide window into panes for a page and its companions.
struct Panes {
  /// The columns between two panes.
  static let gap = 4
  /// The largest width of a pane. Running text takes 72 columns of it.
  private static let maximumWidth = 74
  /// The smallest width at which a list of bars has names and verdicts beside its bars.
  private static let minimumListWidth = 58
  /// The window width from which there are three panes.
  private static let threePaneWidth = 180

  /// What is shown beside the page, from left to right, and the index at which the page stands among them.
  let companions: [Companion]
  let place: Int
  /// The layout of the whole window, and of each pane.
  let window: Layout
  let panes: [Layout]

  init(_ page: Page, _ layout: Layout) {
    let isWide = layout.isWide && (page.tab != nil || !page.companions.isEmpty)
    let shown = isWide ? page.companions.filter { !$0.isExtra || layout.size.columns >= Self.threePaneWidth } : []
    var window = layout
    window.fillsWindow = isWide
    self.window = window
    companions = shown.filter { $0.side == .left } + shown.filter { $0.side == .right }
    place = shown.count { $0.side == .left }
    guard !shown.isEmpty else {
      var alone = window
      if isWide { alone.pane = min(window.width, 100) }
      panes = [alone]
      return
    }
    let room = window.width - shown.count * Self.gap
    // The first pane holds the list, and a list of bars needs the most width.
    let first = min(max(room - shown.count * (shown.count == 1 ? 46 : 58), Self.minimumListWidth), Self.maximumWidth)
    let others = min((room - first) / shown.count, Self.maximumWidth)
    panes = (0...shown.count).map { index in
      var pane = window
      pane.pane = index == 0 ? first : others
      return pane
    }
  }

  /// The layout of the page itself.
  var main: Layout { panes[place] }

  /// The first column of a pane, counted from the left margin.
  func column(_ index: Int) -> Int { panes[..<index].reduce(0) { $0 + $1.width + Self.gap } }
}

/// A pane beside the page, which is not scrolled.
struct Pane: Sendable {
  let column: Int
  let lines: [StyledLine]

  /// Text that does not fit is cut off, with an ellipsis at the end.
  init(_ sheet: Sheet, column: Int) {
    self.column = column
    let layout = sheet.layout
    var lines = sheet.lines.prefix(layout.height).map { $0.cut(to: layout.width) }
    if sheet.lines.count > layout.height { lines[layout.height - 1] = StyledLine(layout.glyphs.ellipsis, .dim) }
    self.lines = lines
  }
}

extension StyledLine {
  /// The line, cut off after `columns` columns.
  func cut(to columns: Int) -> StyledLine {
    guard width > columns else { return self }
    var line = StyledLine()
    for span in spans where line.width < columns {
      line.append(
        line.width + span.width <= columns
          ? span : .init(TextLayout.fit(span.text, width: columns - line.width, ellipsis: ""), span.style))
    }
    return line
  }
}
