import Assessment
import Terminal

/// Every key of a page, and those that work anywhere.
struct KeyList {
  let hints: [Hint]
  let words: ScreenWords

  func sheet(_ layout: Layout) -> Sheet {
    var sheet = Sheet(layout)
    // Back to where the keys belong, and there the key.
    for hint in hints { line(hint, back: [.escape], on: &sheet) }
    // Where one types, letters are letters.
    if hints.contains(Hint("?", .doKeys)) { line(Hint("h j k l", .doArrows), back: [], on: &sheet) }
    sheet.blank()
    sheet.text(words[.keysAnywhere], .bold)
    let anywhere = [
      Hint("Ctrl-X", .leaveAtOnce), Hint("Ctrl-C", .doQuit), Hint("Ctrl-L", .doRedraw), Hint("Ctrl-Z", .doSuspend),
    ]
    for hint in anywhere { line(hint, back: [], on: &sheet) }
    return sheet
  }

  private func line(_ hint: Hint, back: [Key], on sheet: inout Sheet) {
    let start = sheet.lines.count
    sheet.text(words[hint.action], indent: 8, first: StyledLine(sheet.glyphs.shown(hint.keys), .bold))
    for part in hint.parts {
      sheet.area(from: start, columns: part.column..<sheet.layout.width, pressing: back + part.keys)
    }
  }
}
