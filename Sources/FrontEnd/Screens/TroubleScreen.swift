import Assessment
import Terminal

/// Something could not be saved: nothing is lost yet, and there are other ways.
///
/// It may come up in the middle of answering, so a digit chooses nothing here.
struct TroubleScreen: Screen {
  var selected = 0

  private static let choices: [ScreenText] = [.troubleAgain, .troubleElsewhere, .troubleWithout]

  var waitsForVault: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(session.keeping.failure ?? "")
    sheet.air()
    sheet.text(words[.troubleSafe], .bold)
    sheet.air()
    for (index, text) in Self.choices.enumerated() {
      sheet.choice(
        words[text], key: nil, isFocused: index == selected, keys: .moves(from: selected, to: index) + [.enter])
    }
    return ScreenPage(
      title: words[.troubleTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: Self.choices.count) {
      selected = next
      return .stay
    }
    guard key == .enter else { return .stay }
    switch Self.choices[selected] {
    case .troubleAgain: return .effect(.vault(.save))
    case .troubleElsewhere: return .push(ElsewhereScreen())
    default:
      session.keeping.isGivenUp = true
      return .back
    }
  }
}
