import Assessment
import Terminal

/// Every key of a page, and those that work anywhere.
struct KeyList {
  private static let anywhere = [
    Hint("Ctrl-X", .leaveAtOnce), Hint("Ctrl-C", .doQuit), Hint("Ctrl-L", .doRedraw), Hint("Ctrl-Z", .doSuspend),
  ]

  let hints: [Hint]
  let words: ScreenWords

  /// A rule with the name of the list in it, below the page that the keys belong to.
  static func heading(_ title: String, _ layout: Layout) -> StyledLine {
    var line = StyledLine(layout.glyphs.rule, times: 3, .dim)
    line.append(" " + layout.glyphs.shown(title) + " ", .bold)
    line.append(layout.glyphs.rule, times: max(layout.width - line.width, 0), .dim)
    return line
  }

  /// The keys of the page, and beside them, or below them in a narrow window, those that work anywhere.
  func sheet(_ layout: Layout) -> Sheet {
    var column = layout
    if !layout.isNarrow { column.pane = layout.width / 2 }
    var (keys, anywhere) = (Sheet(column), Sheet(column))
    // Back to where the keys belong, and there the key.
    for hint in hints { line(hint, back: [.escape], on: &keys) }
    // Where one types, letters are letters.
    if hints.contains(Hint("?", .doKeys)) { line(Hint("h j k l", .doArrows), back: [], on: &keys) }
    anywhere.text(words[.keysAnywhere], .bold)
    for hint in Self.anywhere { line(hint, back: [], on: &anywhere) }
    var sheet = Sheet(layout)
    sheet.add(keys, column: 0, row: 0)
    if layout.isNarrow {
      sheet.add(anywhere, column: 0, row: keys.lines.count + 1)
    } else {
      sheet.add(anywhere, column: column.width, row: 0)
    }
    return sheet
  }

  private func line(_ hint: Hint, back: [Key], on sheet: inout Sheet) {
    let start = sheet.lines.count
    let keys = StyledLine(sheet.glyphs.shown(hint.keys), .bold)
    sheet.text(words[hint.action], indent: max(8, keys.width + 2), first: keys)
    for part in hint.parts {
      sheet.area(from: start, columns: part.column..<sheet.layout.width, pressing: back + part.keys)
    }
  }
}
