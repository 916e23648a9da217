import Assessment
import Instrument
import Terminal

/// What the other person is to the user, where the questionnaire tells apart.
struct RoleScreen: Screen {
  var selected = 0

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    let labels = roles(session).map(\.label) + [session.words[.roleSkip]]
    for (index, label) in labels.enumerated() {
      sheet.choice(label, key: "\(index + 1)", isFocused: index == selected)
      sheet.air()
    }
    return ScreenPage(
      title: session.words[.roleTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let count = roles(session).count + 1
    if let next = key.selection(from: selected, of: count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, (1...count).contains(digit) {
      selected = digit - 1
      return choose(&session)
    }
    if key.isGoOn { return choose(&session) }
    return key.isBack ? .back : .stay
  }

  private func choose(_ session: inout Session) -> Step {
    let roles = roles(session)
    session.role = roles.indices.contains(selected) ? roles[selected] : nil
    return .push(session.screen(after: .role))
  }

  private func roles(_ session: Session) -> [Questionnaire.Role] { session.questionnaire?.roles ?? [] }
}
