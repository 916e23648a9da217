import Assessment
import Terminal

/// The list of all keys: those of the page, and those that work anywhere.
struct KeyList {
  private static let globalHints = [
    Hint("Ctrl-X", .leaveAtOnce), Hint("Ctrl-C", .doQuit), Hint("Ctrl-L", .doRedraw), Hint("Ctrl-Z", .doSuspend),
  ]

  let hints: [Hint]
  let words: ScreenWords

  /// A rule with the title of the key list, below the page that the keys belong to.
  static func heading(_ title: String, _ layout: Layout) -> StyledLine {
    var line = StyledLine(layout.glyphs.rule, times: 3, .dim)
    line.append(" " + layout.glyphs.shown(title) + " ", .bold)
    line.append(layout.glyphs.rule, times: max(layout.width - line.width, 0), .dim)
    return line
  }

  /// Draws the keys of the page, and those that work anywhere beside them, or below them in a narrow window.
  func sheet(_ layout: Layout) -> Sheet {
    var column = layout
    if !layout.isNarrow { column.pane = layout.width / 2 }
    var (keys, globalHints) = (Sheet(column), Sheet(column))
    // A click on a line closes the list of keys and then presses the key.
    for hint in hints { line(hint, back: [.escape], on: &keys) }
    // On a page where the user types, letters are text, so h j k l do not move.
    if hints.contains(Hint("?", .doKeys)) { line(Hint("h j k l", .doArrows), back: [], on: &keys) }
    globalHints.text(words[.keysAnywhere], .bold)
    for hint in Self.globalHints { line(hint, back: [], on: &globalHints) }
    var sheet = Sheet(layout)
    sheet.add(keys, column: 0, row: 0)
    if layout.isNarrow {
      sheet.add(globalHints, column: 0, row: keys.lines.count + 1)
    } else {
      sheet.add(globalHints, column: column.width, row: 0)
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
