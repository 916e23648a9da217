import Terminal

/// A line of text that is being typed.
struct TextField: Sendable {
  var text: String
  /// Letters kept; more are dropped.
  let longest: Int

  /// Takes a key that edits; false for one that does not.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .backspace, .control("h"): if !text.isEmpty { text.removeLast() }
    case .control("u"): text = ""
    case .character(let character): add(String(character))
    case .paste(let pasted): add(pasted)
    default: return false
    }
    return true
  }

  private mutating func add(_ more: String) {
    let line = more.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    text = String((text + line).prefix(longest))
  }

  /// Draws the field, which has the focus: the end of a long text stays in sight, because there one types.
  func draw(on sheet: inout Sheet) {
    let room = sheet.layout.textWidth - 3
    var visible = sheet.glyphs.shown(text)[...]
    while CharacterWidth.of(visible) > room { visible = visible.dropFirst() }
    sheet.line(StyledLine([.init(sheet.glyphs.focus + " "), .init(String(visible), .bold)]))
    let row = sheet.lines.count - 1
    sheet.line(StyledLine("  ") + StyledLine(sheet.glyphs.rule, times: min(room, max(longest, 1)), .dim))
    sheet.setFocus(Point(column: 2 + CharacterWidth.of(visible), row: row))
  }
}

extension Sheet {
  /// What is to be said about the field above, seen together with it.
  mutating func besideField(_ text: String, _ style: Style = .plain) {
    self.text(text, style, indent: 2)
    if let focus { setFocus(focus, with: focus.row...lines.count - 1) }
  }
}
