import Terminal

/// What to call the other person; may be left empty.
struct NameScreen: ScreenState {
  var text: String

  var screen: Screen { .name(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    var sheet = Sheet(layout)
    let fallback = session.questionnaire?.partnerName ?? ""
    sheet.text(session.words(.nameHelp, ["partner": fallback]))
    sheet.blank()
    let field = sheet.glyphs.focus + " "
    let shown = sheet.glyphs.shown(text)
    // The end of a long name is what one is typing: it stays in sight.
    let room = layout.textWidth - 3
    var visible = shown[...]
    while CharacterWidth.of(visible) > room { visible = visible.dropFirst() }
    sheet.line(StyledLine([.init(field), .init(String(visible), .bold)]))
    let row = sheet.lines.count - 1
    sheet.line(StyledLine("  " + String(repeating: sheet.glyphs.rule, count: min(room, Session.longestName)), .dim))
    sheet.setFocus(Point(column: 2 + CharacterWidth.of(visible), row: row))
    return Page(
      title: session.words[.nameTitle], body: sheet,
      hints: [Hint("Enter", .doNext), Hint("Esc", .doBack), Hint("F1", .doKeys), Hint("^U", .doErase)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter:
      session.giveName(text)
      return .push(session.screen(after: .name))
    case .escape:
      session.giveName(text)
      return .back
    case .backspace, .control("h"): if !text.isEmpty { text.removeLast() }
    case .control("u"): text = ""
    case .character(let character): add(String(character))
    case .paste(let pasted): add(pasted)
    default: break
    }
    return .stay
  }

  private mutating func add(_ more: String) {
    text = Session.name(text + more)
  }
}
