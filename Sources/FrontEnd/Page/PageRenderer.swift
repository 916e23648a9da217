import Terminal

/// Lays a page out: the title, a rule, the body, and the keys on the last line, with leaving at once always at its end.
struct PageRenderer {
  let words: ScreenWords
  let layout: Layout

  private var glyphs: Glyphs { layout.glyphs }

  /// The first line of the body that is shown when `scroll` is asked for: what has the focus is never out of sight.
  func firstLine(_ page: Page, scroll: Int) -> Int {
    let last = max(page.body.lines.count - layout.height, 0)
    guard let range = page.body.focusLines else { return min(max(scroll, 0), last) }
    if range.upperBound < layout.height { return 0 }
    let lowest = min(range.upperBound - layout.height + 1, range.lowerBound)
    return min(max(scroll, lowest), max(range.lowerBound, lowest), last)
  }

  /// `page` on a terminal that is not too small.
  func render(_ page: Page, scroll: Int) -> Frame {
    var canvas = Canvas(layout.size)
    let first = firstLine(page, scroll: scroll)
    drawTitle(page, on: &canvas)
    drawRule(page, on: &canvas)
    for row in 0..<min(layout.height, page.body.lines.count - first) {
      draw(page.body.lines[first + row], column: layout.margin, row: layout.top + row, on: &canvas)
    }
    if let more = more(page, first: first) {
      draw(more.line, column: more.place.column, row: more.place.row, on: &canvas)
    }
    drawHints(page.hints, on: &canvas)
    let focus = page.body.focus ?? Point(column: 0, row: first)
    let cursor = Point(
      column: min(layout.margin + focus.column, layout.size.columns - 1),
      row: layout.top + min(max(focus.row - first, 0), layout.height - 1))
    return Frame(canvas: canvas, cursor: cursor)
  }

  /// What a click on `point` presses, where `page` is shown like that.
  func keys(at point: Point, _ page: Page, scroll: Int) -> [Key] {
    let first = firstLine(page, scroll: scroll)
    if (layout.top..<layout.top + layout.height).contains(point.row) {
      let onSheet = Point(column: point.column - layout.margin, row: point.row - layout.top + first)
      return page.body.areas.last { $0.contains(onSheet) }?.keys ?? []
    }
    let around = tabAreas(page) + hintAreas(page.hints) + moreAreas(page, first: first)
    return around.last { $0.contains(point) }?.keys ?? []
  }

  private func draw(_ line: StyledLine, column: Int, row: Int, on canvas: inout Canvas) {
    var column = column
    for span in line.spans {
      column = canvas.draw(
        glyphs.shown(span.text), column: column, row: row, style: span.style, limit: layout.size.columns - 1)
    }
  }

  private func drawTitle(_ page: Page, on canvas: inout Canvas) {
    let end = layout.margin + layout.width
    var right = StyledLine()
    if let tabs = page.tabs {
      right = layout.isNarrow ? currentTab(tabs) : tabs.names.indices.reduce(right) { $0 + tab($1, tabs) }
    } else if let place = page.place {
      right.append(place, .dim)
    }
    let room = layout.width - right.width - 2
    let title = TextLayout.fit(glyphs.shown(page.title), width: room, ellipsis: glyphs.ellipsis)
    canvas.draw(title, column: layout.margin, row: 0, style: .bold)
    draw(right, column: end - right.width, row: 0, on: &canvas)
  }

  private func tab(_ index: Int, _ tabs: (names: [String], current: Int)) -> StyledLine {
    let isCurrent = index == tabs.current
    let gap = layout.width < 90 ? " " : "   "
    return StyledLine([
      .init(gap + (isCurrent ? glyphs.focus + " " : digit(index, tabs)), isCurrent ? .plain : .dim),
      .init(tabs.names[index], isCurrent ? .bold : .dim),
    ])
  }

  /// The page that is shown, between the arrows that lead to the others.
  private func currentTab(_ tabs: (names: [String], current: Int)) -> StyledLine {
    StyledLine([
      .init("← \(digit(tabs.current, tabs))", .dim), .init(tabs.names[tabs.current], .bold), .init(" →", .dim),
    ])
  }

  /// The digit that leads to a page; none on the last one, where digits choose from a list.
  private func digit(_ index: Int, _ tabs: (names: [String], current: Int)) -> String {
    tabs.current == tabs.names.count - 1 ? layout.isNarrow ? "" : " " : "\(index + 1) "
  }

  /// Tab leads to the next page from any of them; digits choose something else on some.
  private func tabAreas(_ page: Page) -> [Area] {
    guard let tabs = page.tabs else { return [] }
    var end = layout.margin + layout.width
    guard !layout.isNarrow else {
      let start = end - currentTab(tabs).width
      return [
        Area(rows: 0...0, columns: start..<start + 2, keys: [.backTab]),
        Area(rows: 0...0, columns: end - 2..<end, keys: [.tab]),
      ]
    }
    return tabs.names.indices.reversed().map { index in
      let start = end - tab(index, tabs).width
      defer { end = start }
      let steps = index - tabs.current
      let keys = [Key](repeating: steps < 0 ? .backTab : .tab, count: abs(steps))
      return Area(rows: 0...0, columns: start..<end, keys: keys)
    }
  }

  private func drawRule(_ page: Page, on canvas: inout Canvas) {
    let width = layout.width
    guard let progress = page.progress else {
      canvas.draw(glyphs.rule, times: width, column: layout.margin, row: 1, style: .dim)
      return
    }
    let done = min(max(Int((progress * Double(width)).rounded()), 0), width)
    let next = canvas.draw(glyphs.progressDone, times: done, column: layout.margin, row: 1)
    canvas.draw(glyphs.progressLeft, times: width - done, column: next, row: 1, style: .dim)
  }

  /// Says in which direction there is more to see; nil where all is seen.
  private func more(_ page: Page, first: Int) -> (line: StyledLine, place: Point, directions: [Key])? {
    let above = first > 0
    let below = first + layout.height < page.body.lines.count
    guard above || below else { return nil }
    let line = StyledLine(" " + (above ? glyphs.up : "") + (below ? glyphs.down : "") + " " + words[.more], .dim)
    let row = layout.size.rows >= 16 ? layout.size.rows - 2 : 1
    let place = Point(column: layout.margin + layout.width - line.width, row: row)
    // Where something has the focus, moving it moves the text.
    let isText = page.body.focus == nil
    let up: Key = isText ? .pageUp : .wheelUp
    let down: Key = isText ? .pageDown : .wheelDown
    return (line, place, (above ? [up] : []) + (below ? [down] : []))
  }

  /// The first arrow is a place of its own; the rest belongs to the second.
  private func moreAreas(_ page: Page, first: Int) -> [Area] {
    guard let more = more(page, first: first) else { return [] }
    return more.directions.enumerated().map { index, key in
      let start = more.place.column + 1 + index
      return Area(
        rows: more.place.row...more.place.row, columns: start..<more.place.column + more.line.width, keys: [key])
    }
  }

  private var leave: StyledLine { StyledLine([.init("Ctrl-X ", .bold), .init(words[.leaveAtOnce], .dim)]) }

  /// Hands out the hints for which there is room, and the columns of each. Of several keys for one action only the first.
  private func place(_ hints: [Hint], beside leave: StyledLine, _ take: (Hint, Range<Int>) -> Void) {
    let end = layout.margin + layout.width - leave.width
    var column = layout.margin
    for (index, hint) in hints.enumerated() where !hints[..<index].contains(where: { $0.action == hint.action }) {
      let width = CharacterWidth.of(hint.keys) + 1 + CharacterWidth.of(words[hint.action])
      guard column + width + 2 <= end else { continue }
      take(hint, column..<column + width)
      column += width + (layout.isNarrow ? 2 : 3)
    }
  }

  private func drawHints(_ hints: [Hint], on canvas: inout Canvas) {
    let row = layout.size.rows - 1
    let leave = leave
    draw(leave, column: layout.margin + layout.width - leave.width, row: row, on: &canvas)
    place(hints, beside: leave) { hint, columns in
      let end = canvas.draw(glyphs.shown(hint.keys), column: columns.lowerBound, row: row, style: .bold)
      canvas.draw(glyphs.shown(words[hint.action]), column: end + 1, row: row, style: .dim)
    }
  }

  private func hintAreas(_ hints: [Hint]) -> [Area] {
    let row = layout.size.rows - 1
    let end = layout.margin + layout.width
    let leave = leave
    var areas = [Area(rows: row...row, columns: end - leave.width..<end, keys: [.control("x")])]
    place(hints, beside: leave) { hint, columns in
      for part in hint.parts {
        let start = columns.lowerBound + part.column
        areas.append(Area(rows: row...row, columns: start..<columns.upperBound, keys: part.keys))
      }
    }
    return areas
  }

  /// What stands in a window that is too small for any page.
  func tooSmall() -> Frame {
    var canvas = Canvas(layout.size)
    let text = words(.tooSmall, ["size": "\(layout.size.columns)×\(layout.size.rows)"])
    for (row, line) in TextLayout.wrap(glyphs.shown(text), width: max(layout.size.columns - 1, 2)).enumerated() {
      canvas.draw(line, column: 0, row: row)
    }
    return Frame(canvas: canvas, cursor: Point(column: 0, row: 0))
  }
}
