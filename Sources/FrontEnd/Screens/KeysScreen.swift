import Terminal

/// Every key of the screen it was opened from, and those that work anywhere.
struct KeysScreen: ScreenState {
  let hints: [Hint]

  var screen: Screen { .keys(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    for hint in hints { line(hint.keys, words[hint.action], on: &sheet) }
    sheet.blank()
    sheet.text(words[.keysAnywhere], .bold)
    let anywhere: [(String, ScreenText)] = [
      ("^X", .leaveAtOnce), ("^C", .doQuit), ("^L", .doRedraw), ("^Z", .doSuspend),
    ]
    for (keys, action) in anywhere { line(keys, words[action], on: &sheet) }
    return Page(
      title: words[.keysTitle], body: sheet, hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll)])
  }

  private func line(_ keys: String, _ text: String, on sheet: inout Sheet) {
    sheet.text(text, indent: 8, first: StyledLine(sheet.glyphs.shown(keys), .bold))
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if key.isBack || key.isGoOn || key == .character("?") || key.isQuit || key == .function(1) { return .back }
    return key.scrolling ?? .stay
  }
}
