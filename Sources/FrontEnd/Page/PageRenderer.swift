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
    let shown = page.body.lines.dropFirst(first).prefix(layout.height)
    for (row, line) in shown.enumerated() {
      draw(line, column: layout.margin, row: layout.top + row, on: &canvas)
    }
    drawMore(page, first: first, on: &canvas)
    drawHints(page.hints, on: &canvas)
    let focus = page.body.focus ?? Point(column: 0, row: first)
    let cursor = Point(
      column: min(layout.margin + focus.column, layout.size.columns - 1),
      row: layout.top + min(max(focus.row - first, 0), layout.height - 1))
    return Frame(canvas: canvas, cursor: cursor)
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
    if let tabs = page.tabs, !layout.isNarrow {
      for (index, name) in tabs.names.enumerated() {
        let isCurrent = index == tabs.current
        right.append(isCurrent ? " \(glyphs.focus) " : "  ")
        right.append(name, isCurrent ? .bold : .dim)
      }
    } else if let tabs = page.tabs {
      right.append("\(tabs.names[tabs.current])", .bold)
    } else if let place = page.place {
      right.append(place, .dim)
    }
    let room = layout.width - right.width - 2
    let title = TextLayout.fit(glyphs.shown(page.title), width: room, ellipsis: glyphs.ellipsis)
    canvas.draw(title, column: layout.margin, row: 0, style: .bold)
    draw(right, column: end - right.width, row: 0, on: &canvas)
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

  /// Says in which direction there is more to see.
  private func drawMore(_ page: Page, first: Int, on canvas: inout Canvas) {
    let above = first > 0
    let below = first + layout.height < page.body.lines.count
    guard above || below else { return }
    let text = " " + (above ? glyphs.up : "") + (below ? glyphs.down : "") + " " + words[.more]
    let row = layout.size.rows >= 16 ? layout.size.rows - 2 : 1
    canvas.draw(text, column: layout.margin + layout.width - CharacterWidth.of(text), row: row, style: .dim)
  }

  private func drawHints(_ hints: [Hint], on canvas: inout Canvas) {
    let row = layout.size.rows - 1
    let end = layout.margin + layout.width
    let leave = StyledLine([.init("^X ", .bold), .init(words[.leaveAtOnce], .dim)])
    draw(leave, column: end - leave.width, row: row, on: &canvas)
    var column = layout.margin
    for hint in hints {
      let text = StyledLine([.init(hint.keys + " ", .bold), .init(words[hint.action], .dim)])
      guard column + text.width + 2 <= end - leave.width else { continue }
      draw(text, column: column, row: row, on: &canvas)
      column += text.width + 3
    }
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
