import Assessment
import Terminal

/// The lines around the body of a page, which are cached. A class, because they are read for every key and should not
/// be copied.
final class PageChrome: Sendable {
  let title: StyledLine
  /// Tabs on a row of their own; nil if there are none or they stand beside the title.
  let tabs: StyledLine?
  let rule: StyledLine
  let hints: StyledLine

  init(title: StyledLine, tabs: StyledLine?, rule: StyledLine, hints: StyledLine) {
    self.title = title
    self.tabs = tabs
    self.rule = rule
    self.hints = hints
  }
}

/// Renders a page: the title, a rule, the body, and the keys on the last line, at whose end leaving at once always
/// stands.
struct PageRenderer {
  let words: ScreenWords
  let layout: Layout

  private var glyphs: GlyphSet { layout.glyphs }

  /// The first visible line of the body for the wanted `scroll`, adjusted so that the focus stays in view.
  func firstLine(_ page: ScreenPage, scroll: Int) -> Int {
    let height = height(page)
    let last = max(page.body.lines.count - height, 0)
    guard let range = page.body.focusLines else { return min(max(scroll, 0), last) }
    let lowest = min(range.upperBound - height + 1, range.lowerBound)
    // A focused range that is taller than the window can be scrolled through.
    return min(max(scroll, lowest, 0), max(range.lowerBound, range.upperBound - height + 1), last)
  }

  /// The number of rows for the body.
  private func height(_ page: ScreenPage) -> Int { layout.height - page.above.count }
  private func top(_ page: ScreenPage) -> Int { layout.top + page.above.count }

  /// The first visible lines of the body, at most `lines`.
  func visible(_ page: ScreenPage, scroll: Int, lines: Int) -> [StyledLine] {
    let body = body(page, first: firstLine(page, scroll: scroll)).prefix(lines)
    return body + Array(repeating: StyledLine(), count: lines - body.count)
  }

  /// Renders `page`. The terminal must not be too small.
  func render(_ page: ScreenPage, scroll: Int) -> Frame {
    let first = firstLine(page, scroll: scroll)
    let last = layout.size.rows - 1
    let more = scrollIndicator(page, first: first)
    let chrome = chrome(page)
    var lines: [StyledLine] = []
    lines.reserveCapacity(layout.size.rows)
    func fill(to row: Int) { while lines.count < row { lines.append(StyledLine()) } }

    lines.append(chrome.title)
    if let tabs = chrome.tabs { lines.append(tabs) }
    lines.append(more?.place.row == 1 ? rule(page, beside: more?.line) : chrome.rule)
    fill(to: layout.top)
    lines += page.above
    lines += body(page, first: first)
    fill(to: last)
    if let notice = page.notice { lines[last - 1] = StyledLine(glyphs.shown(notice), .bold) }
    if let more, more.place.row > 1 {
      lines[more.place.row].pad(to: more.place.column - layout.margin)
      lines[more.place.row] += more.line
    }
    lines.append(chrome.hints)
    let focus = page.body.focus ?? Point(column: 0, row: first)
    let cursor = Point(
      column: min(layout.margin + page.bodyColumn + focus.column, layout.size.columns - 1),
      row: top(page) + min(max(focus.row - first, 0), height(page) - 1))
    return Frame(size: layout.size, margin: layout.margin, lines: glyphs.shown(lines), cursor: cursor)
  }

  /// The keys that a click on `point` presses while `page` is shown with this `scroll`.
  func keys(at point: Point, _ page: ScreenPage, scroll: Int) -> [Key] {
    let first = firstLine(page, scroll: scroll)
    let top = top(page)
    if (top..<top + height(page)).contains(point.row) {
      let onSheet = Point(column: point.column - layout.margin - page.bodyColumn, row: point.row - top + first)
      return page.body.areas.last { $0.contains(onSheet) }?.keys ?? []
    }
    let around = tabAreas(page) + hintAreas(page.hints) + scrollIndicatorAreas(page, first: first)
    return around.last { $0.contains(point) }?.keys ?? []
  }

  private func chrome(_ page: ScreenPage) -> PageChrome {
    func set() -> PageChrome {
      PageChrome(title: title(page), tabs: tabRow(page), rule: rule(page), hints: hints(page.hints))
    }
    return page.chrome.map { $0.value(for: layout, set) } ?? set()
  }

  /// The visible lines of the body, with the panes beside it.
  private func body(_ page: ScreenPage, first: Int) -> [StyledLine] {
    let body = page.body.lines[first...].prefix(height(page))
    guard !page.panes.isEmpty else { return Array(body) }
    let lines = body.map { $0.cut(to: page.body.layout.width) }
    let columns = (page.panes.map { (column: $0.column, lines: $0.lines) } + [(page.bodyColumn, lines)])
      .sorted { $0.column < $1.column }
    return (0..<height(page)).map { row in
      columns.reduce(into: StyledLine()) { line, part in
        guard row < part.lines.count else { return }
        line.pad(to: part.column)
        line += part.lines[row]
      }
    }
  }

  private func tabRow(_ page: ScreenPage) -> StyledLine? {
    guard let tabs = page.tabs, layout.hasTabRow else { return nil }
    return tabs.names.indices.reduce(StyledLine()) { $0 + tab($1, tabs) }
  }

  private func title(_ page: ScreenPage) -> StyledLine {
    var right = StyledLine()
    if let tabs = page.tabs, !layout.hasTabRow {
      right = layout.isNarrow ? currentTab(tabs) : tabs.names.indices.reduce(right) { $0 + tab($1, tabs) }
    } else if let place = page.place {
      right.append(place, .dim)
    }
    let room = layout.width - right.width
    var line = StyledLine(TextLayout.fit(glyphs.shown(page.title), width: room - 2, ellipsis: glyphs.ellipsis), .bold)
    line.pad(to: room)
    line += right
    return line
  }

  private func tab(_ index: Int, _ tabs: (names: [String], current: Int)) -> StyledLine {
    let isCurrent = index == tabs.current
    let gap = layout.hasTabRow ? index == 0 ? "" : "  " : layout.width < 90 ? "" : "  "
    let style: Style = isCurrent ? .bold : .dim
    return StyledLine([
      .init(gap + (isCurrent ? glyphs.focus : " "), .plain), .init("\(index + 1) ", style),
      .init(tabs.names[index], style),
    ])
  }

  /// The name of the current tab, between arrows that lead to the others.
  private func currentTab(_ tabs: (names: [String], current: Int)) -> StyledLine {
    StyledLine([
      .init("← \(tabs.current + 1) ", .dim), .init(tabs.names[tabs.current], .bold), .init(" →", .dim),
    ])
  }

  private func tabAreas(_ page: ScreenPage) -> [HitRegion] {
    guard let tabs = page.tabs else { return [] }
    var end = layout.margin + layout.width
    guard !layout.isNarrow else {
      let start = end - currentTab(tabs).width
      return [
        HitRegion(rows: 0...0, columns: start..<start + 2, keys: [.backTab]),
        HitRegion(rows: 0...0, columns: end - 2..<end, keys: [.tab]),
      ]
    }
    if let row = tabRow(page) { end = layout.margin + row.width }
    let row = layout.hasTabRow ? 1 : 0
    return tabs.names.indices.reversed().map { index in
      let start = end - tab(index, tabs).width
      defer { end = start }
      return HitRegion(rows: row...row, columns: start..<end, keys: [.character(Character("\(index + 1)"))])
    }
  }

  /// The rule below the title, which also shows progress.
  ///
  /// - Parameter more: replaces the end of the rule.
  private func rule(_ page: ScreenPage, beside more: StyledLine? = nil) -> StyledLine {
    let width = layout.width - (more?.width ?? 0)
    let done = min(max(Int(((page.progress ?? 0) * Double(layout.width)).rounded()), 0), width)
    var line = StyledLine(glyphs.progressDone, times: done)
    line.append(page.progress == nil ? glyphs.rule : glyphs.progressLeft, times: width - done, .dim)
    if let more { line += more }
    return line
  }

  /// An indicator of the directions in which there is more text; nil if all is visible.
  private func scrollIndicator(_ page: ScreenPage, first: Int) -> (line: StyledLine, place: Point, directions: [Key])? {
    let above = first > 0
    let below = first + height(page) < page.body.lines.count
    guard above || below else { return nil }
    let line = StyledLine(" " + (above ? glyphs.up : "") + (below ? glyphs.down : "") + " " + words[.more], .dim)
    let row = layout.size.rows >= 16 ? layout.size.rows - 2 : 1
    let place = Point(column: layout.margin + layout.width - line.width, row: row)
    // If something has the focus, move the focus, which scrolls the text along.
    let isText = page.body.focus == nil
    let up: Key = isText ? .pageUp : .wheelUp
    let down: Key = isText ? .pageDown : .wheelDown
    return (line, place, (above ? [up] : []) + (below ? [down] : []))
  }

  /// The clickable regions of the scroll indicator: the first arrow, and the second arrow with the text after it.
  private func scrollIndicatorAreas(_ page: ScreenPage, first: Int) -> [HitRegion] {
    guard let more = scrollIndicator(page, first: first) else { return [] }
    return more.directions.enumerated().map { index, key in
      let start = more.place.column + 1 + index
      return HitRegion(
        rows: more.place.row...more.place.row, columns: start..<more.place.column + more.line.width, keys: [key])
    }
  }

  private var leave: StyledLine {
    StyledLine([.init("Ctrl-X ", .bold), .init(glyphs.shown(words[.leaveAtOnce]), .dim)])
  }

  /// The hint for the list of keys, which stands before that for leaving at once; empty if the page has none.
  private func help(_ hints: [Hint]) -> StyledLine {
    guard let hint = hints.first(where: \.isPinned) else { return StyledLine() }
    let label = layout.isNarrow ? "  " : " " + glyphs.shown(words[hint.action]) + "   "
    return StyledLine([.init(glyphs.shown(hint.keys), .bold), .init(label, .dim)])
  }

  /// Calls `take` for each hint that fits on the line, with its drawn text and its column. If several keys have the
  /// same action, only the first is used.
  private func layOut(_ hints: [Hint], beside pinned: StyledLine, _ take: (Hint, StyledLine, _ column: Int) -> Void) {
    let end = layout.margin + layout.width - pinned.width
    var column = layout.margin
    for (index, hint) in hints.enumerated()
    where !hint.isPinned && !hints[..<index].contains(where: { $0.action == hint.action }) {
      let line = StyledLine([
        .init(glyphs.shown(hint.keys), .bold), .init(" "), .init(glyphs.shown(words[hint.action]), .dim),
      ])
      guard column + line.width + 2 <= end else { continue }
      take(hint, line, column)
      column += line.width + (layout.isNarrow ? 2 : 3)
    }
  }

  private func hints(_ hints: [Hint]) -> StyledLine {
    let pinned = help(hints) + leave
    var line = StyledLine()
    layOut(hints, beside: pinned) { _, hint, column in
      line.pad(to: column - layout.margin)
      line += hint
    }
    line.pad(to: layout.width - pinned.width)
    line += pinned
    return line
  }

  private func hintAreas(_ hints: [Hint]) -> [HitRegion] {
    let row = layout.size.rows - 1
    let end = layout.margin + layout.width
    let (leave, help) = (leave, help(hints))
    let start = end - leave.width - help.width
    var areas = [HitRegion(rows: row...row, columns: end - leave.width..<end, keys: [.control("x")])]
    if let part = hints.first(where: \.isPinned)?.parts.first {
      areas.append(HitRegion(rows: row...row, columns: start..<end - leave.width, keys: part.keys))
    }
    layOut(hints, beside: help + leave) { hint, line, column in
      for part in hint.parts {
        areas.append(
          HitRegion(rows: row...row, columns: column + part.column..<column + line.width, keys: part.keys))
      }
    }
    return areas
  }

  /// The message in a window that is too small for any page.
  func tooSmall() -> Frame {
    let text = words(.tooSmall, ["size": "\(layout.size.columns)×\(layout.size.rows)"])
    let lines = TextLayout.wrap(glyphs.shown(text), width: max(layout.size.columns - 1, 2)).map { StyledLine($0) }
    return Frame(size: layout.size, lines: lines, cursor: Point(column: 0, row: 0))
  }
}
