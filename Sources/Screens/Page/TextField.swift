import Terminal

/// A line of text that the user is typing, with a cursor. It moves and erases by whole characters with their combining
/// marks.
struct TextField: Sendable {
  /// The text before and after the cursor.
  private var before: String
  private var after = ""
  /// The longest text in characters; further characters are dropped.
  let longest: Int

  init(text: String, longest: Int) {
    before = text
    self.longest = longest
  }

  var text: String { before + after }

  /// - Returns: whether the key changed the text.
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

  /// A combining mark typed at the cursor joins the character before it, so the cursor moves behind both.
  private mutating func settle() {
    let (whole, place) = (text, before.count)
    guard whole.count < place + after.count else { return }
    (before, after) = (String(whole.prefix(place)), String(whole.dropFirst(place)))
  }

  /// Erases the last word before the cursor, and the blanks after it.
  private mutating func eraseWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  private mutating func add(_ more: String) {
    let line = more.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    before = String((before + line).prefix(max(longest - after.count, 0)))
  }

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
    let room = sheet.layout.textWidth - 3
    let visible = visible(room, sheet.glyphs)
    sheet.line(StyledLine([.init(sheet.glyphs.focus + " "), .init(visible.text, .bold)]))
    let row = sheet.lines.count - 1
    sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(room, max(longest, 1)), .dim))
    sheet.setFocus(Point(column: 2 + visible.cursor, row: row))
  }
}

extension Sheet {
  /// Adds a note below the field, which scrolling keeps visible together with it.
  mutating func besideField(_ text: String, _ style: Style = .plain) {
    self.text(text, style, indent: 2)
    if let focus { setFocus(focus, with: focus.row...lines.count - 1) }
  }
}
