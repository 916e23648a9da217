import Terminal

/// A text that is being typed, with a cursor in it: one line, or an area of many. It moves and erases by whole characters,
/// marks and all.
struct TextField: Sendable {
  /// The text before and after the cursor.
  private var before: String
  private var after = ""
  /// The longest text in characters; further characters are dropped.
  let longest: Int
  /// Whether it has line ends. Home, End and what erases to an end then stay within a line.
  let isArea: Bool

  init(text: String, longest: Int, isArea: Bool = false) {
    before = text
    self.longest = longest
    self.isArea = isArea
  }

  var text: String { before + after }

  /// - Parameter layout: what an area is drawn in.
  /// - Returns: whether the text has changed.
  mutating func press(_ key: Key, in layout: Layout? = nil) -> Bool {
    let old = text
    if isArea, let layout, move(key, rows(layout)) { return false }
    switch key {
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .backspace, .control("h"): _ = before.popLast()
    case .delete: after = String(after.dropFirst())
    case .control("w"): eraseWord()
    case .control("u"): before.removeLast(isArea ? before.reversed().prefix { !$0.isNewline }.count : before.count)
    case .control("k"): after = isArea ? String(after.drop { !$0.isNewline }) : ""
    case .enter where isArea: add("\n")
    case .character(let character): add(String(character))
    case .paste(let pasted): add(pasted)
    default: break
    }
    joinCombiningMark()
    return text != old
  }

  /// A combining mark typed at the cursor joins the character before it, so the cursor moves behind both.
  private mutating func joinCombiningMark() {
    let (whole, place) = (text, before.count)
    guard whole.count < place + after.count else { return }
    (before, after) = (String(whole.prefix(place)), String(whole.dropFirst(place)))
  }

  /// Erases the last word before the cursor, and the blanks after it.
  private mutating func eraseWord() {
    while before.last?.isWhitespace == true { before.removeLast() }
    while let last = before.last, !last.isWhitespace { before.removeLast() }
  }

  private mutating func add(_ more: String) {
    let typed = more.map { character -> Character in
      if character.isNewline { return isArea ? "\n" : " " }
      return character == "\t" ? " " : character
    }
    before = String((before + typed).prefix(max(longest - after.count, 0)))
  }

  // MARK: An area

  private func rows(_ layout: Layout) -> TextRows { TextRows(text, columns: Self.room(layout), layout.glyphs) }

  /// Columns for the text, beside the sign of the focus.
  private static func room(_ layout: Layout) -> Int { layout.textWidth - 3 }

  /// Moves from row to row, and to the ends of one.
  ///
  /// - Returns: whether the key was for that.
  private mutating func move(_ key: Key, _ rows: TextRows) -> Bool {
    let place = before.count
    let (row, column) = (rows.row(of: place), rows.column(of: place))
    switch key {
    case .up: go(to: row > 0 ? rows.place(row: row - 1, column: column) : 0)
    case .down: go(to: row + 1 < rows.ranges.count ? rows.place(row: row + 1, column: column) : text.count)
    case .home, .control("a"): go(to: rows.ranges[row].lowerBound)
    case .end, .control("e"): go(to: rows.end(of: row))
    default: return false
    }
    return true
  }

  private mutating func go(to place: Int) {
    let whole = text
    (before, after) = (String(whole.prefix(place)), String(whole.dropFirst(place)))
  }

  /// Draws the area, which has the focus, with all its rows.
  ///
  /// - Parameter least: rows that it takes at least.
  func drawArea(on sheet: inout Sheet, least: Int) {
    let layout = sheet.layout
    let rows = rows(layout)
    let rule = StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: Self.room(layout), .dim)
    sheet.line(rule)
    let first = sheet.lines.count
    let focus = rows.row(of: before.count)
    for row in rows.ranges.indices {
      let sign = row == focus ? sheet.glyphs.focus + " " : "  "
      sheet.line((StyledLine(sign) + StyledLine(sheet.glyphs.shown(rows.text(row)))).cut(to: layout.textWidth))
    }
    while sheet.lines.count < first + least { sheet.blank() }
    sheet.line(rule)
    let column = min(rows.column(of: before.count), Self.room(layout))
    sheet.setFocus(Point(column: 2 + column, row: first + focus))
  }

  // MARK: A line

  /// The part of the text that fits into `room` columns with the cursor visible, and the column of the cursor.
  func visible(_ room: Int, _ glyphs: GlyphSet) -> (text: String, cursor: Int) {
    var start = glyphs.shown(before)[...]
    while CharacterWidth.of(start) > room { start = start.dropFirst() }
    let cursor = CharacterWidth.of(start)
    var end = glyphs.shown(after)[...]
    while cursor + CharacterWidth.of(end) > room { end = end.dropLast() }
    return (String(start + end), cursor)
  }

  /// Draws the field, which has the focus.
  func draw(on sheet: inout Sheet) {
    let room = Self.room(sheet.layout)
    let visible = visible(room, sheet.glyphs)
    sheet.line(StyledLine([.init(sheet.glyphs.focus + " "), .init(visible.text, .bold)]))
    let row = sheet.lines.count - 1
    sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(room, max(longest, 1)), .dim))
    sheet.setFocus(Point(column: 2 + visible.cursor, row: row))
  }
}

extension Sheet {
  /// Adds a note below the field, which scrolling keeps visible together with it.
  mutating func addFieldNote(_ text: String, _ style: Style = .plain) {
    self.text(text, style, indent: 2)
    if let focus { setFocus(focus, with: focus.row...lines.count - 1) }
  }
}
