import Assessment
import Terminal

/// Another file for the vault, where the first could not be written.
struct ElsewhereScreen: Screen {
  var field = TextField(text: "", longest: 200)

  var takesText: Bool { true }
  var waitsForVault: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words(.elsewhereLead, session.keepingValues))
    sheet.blank()
    field.draw(on: &sheet)
    if let failure = session.keeping.failure { sheet.besideField(failure, .bold) }
    return ScreenPage(
      title: words[.troubleElsewhere], body: sheet,
      hints: [Hint("Enter", .doWrite), Hint("Esc", .doBack), Hint("F1", .doKeys), Hint("Ctrl-U", .doErase)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .escape: return .back
    case .enter:
      return field.text.allSatisfy(\.isWhitespace) ? .stay : .effect(.vault(.saveElsewhere(path: field.text)))
    default:
      if field.press(key) { session.keeping.failure = nil }
      return .stay
    }
  }
}
