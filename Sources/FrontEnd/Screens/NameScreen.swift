import Assessment
import Terminal

/// What to call the other person; may be left empty.
struct NameScreen: Screen {
  var field: TextField

  init(text: String) {
    field = TextField(text: text, longest: Session.longestName)
  }

  var takesText: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    let fallback = session.questionnaire?.partnerName ?? ""
    sheet.text(session.words(.nameHelp, ["partner": fallback]))
    sheet.blank()
    field.draw(on: &sheet)
    return ScreenPage(
      title: session.words[.nameTitle], body: sheet,
      hints: [Hint("Enter", .doNext), Hint("Esc", .doBack), Hint("F1", .doKeys), Hint("Ctrl-U", .doErase)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter:
      session.giveName(field.text)
      return .push(session.screen(after: .name))
    case .escape:
      session.giveName(field.text)
      return .back
    default:
      _ = field.press(key)
      return .stay
    }
  }
}
