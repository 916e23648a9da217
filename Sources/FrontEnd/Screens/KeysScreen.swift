import Assessment
import Terminal

/// Every key of the screen it was opened from, and those that work anywhere.
struct KeysScreen: Screen {
  let hints: [Hint]

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    // Back to where the keys belong, and there the key.
    for hint in hints { line(hint, back: [.escape], words, on: &sheet) }
    // Where one types, letters are letters.
    if hints.contains(Hint("?", .doKeys)) { line(Hint("h j k l", .doArrows), back: [], words, on: &sheet) }
    sheet.blank()
    sheet.text(words[.keysAnywhere], .bold)
    let anywhere = [
      Hint("Ctrl-X", .leaveAtOnce), Hint("Ctrl-C", .doQuit), Hint("Ctrl-L", .doRedraw), Hint("Ctrl-Z", .doSuspend),
    ]
    for hint in anywhere { line(hint, back: [], words, on: &sheet) }
    return ScreenPage(
      title: words[.keysTitle], body: sheet, hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll)])
  }

  private func line(_ hint: Hint, back: [Key], _ words: ScreenWords, on sheet: inout Sheet) {
    let start = sheet.lines.count
    sheet.text(words[hint.action], indent: 8, first: StyledLine(sheet.glyphs.shown(hint.keys), .bold))
    for part in hint.parts {
      sheet.area(from: start, columns: part.column..<sheet.layout.width, pressing: back + part.keys)
    }
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if key.isBack || key.isGoOn || key == .character("?") || key.isQuit || key == .function(1) { return .back }
    return key.scrolling ?? .stay
  }
}
