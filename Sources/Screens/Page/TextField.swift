import Terminal

/// A line of text that is being typed, with a cursor in it. It moves and erases by whole characters, marks and all.
struct TextField: Sendable {
  /// What stands before and behind the cursor.
  private var before: String
  private var after = ""
  /// Characters kept; more are dropped.
  let longest: Int

  init(text: String, longest: Int) {
    before = text
    self.longest = longest
  }

  var text: String { before + after }

  /// - Returns: whether the text has changed.
  mutating func press(_ key: Key) -> Bool {
    let old = text
    switch key {
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .backspace, .control("h"): _ = before.popLast()
    case .delete: after = String(after.dropFirst())
    case .control("w"): eraseWord()
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .character(let character): add(String(character))
    case .paste(let pasted): add(pasted)
    default: break
    }
    settle()
    return text != old
  }

  /// A mark at the cursor joins the character before it: the cursor goes behind both.
  private mutating func settle() {
    let (whole, place) = (text, before.count)
    guard whole.count < place + after.count else { return }
    (before, after) = (String(whole.prefix(place)), String(whole.dropFirst(place)))
  }

  /// The last word before the cursor, with the blanks behind it.
  private mutating func eraseWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  private mutating func add(_ more: String) {
    let line = more.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    before = String((before + line).prefix(max(longest - after.count, 0)))
  }

  /// As much of the text as `room` has columns for, with the cursor in sight, and the columns before the cursor.
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
    let room = sheet.layout.textWidth - 3
    let visible = visible(room, sheet.glyphs)
    sheet.line(StyledLine([.init(sheet.glyphs.focus + " "), .init(visible.text, .bold)]))
    let row = sheet.lines.count - 1
    sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(room, max(longest, 1)), .dim))
    sheet.setFocus(Point(column: 2 + visible.cursor, row: row))
  }
}

extension Sheet {
  /// What is to be said about the field above, seen together with it.
  mutating func besideField(_ text: String, _ style: Style = .plain) {
    self.text(text, style, indent: 2)
    if let focus { setFocus(focus, with: focus.row...lines.count - 1) }
  }
}
