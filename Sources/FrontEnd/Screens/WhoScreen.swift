import Assessment
import Instrument
import Terminal

/// The kind of relationship, which chooses the questionnaire.
struct WhoScreen: Screen {
  var selected = 0

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    for (index, questionnaire) in (session.books?.questionnaires ?? []).enumerated() {
      sheet.choice(
        questionnaire.title, key: "\(index + 1)", isFocused: index == selected, detail: questionnaire.about)
      sheet.air()
    }
    return ScreenPage(
      title: session.words[.whoTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let questionnaires = session.books?.questionnaires ?? []
    if let next = key.selection(from: selected, of: questionnaires.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, questionnaires.indices.contains(digit - 1) {
      selected = digit - 1
      return choose(questionnaires[selected], &session)
    }
    if key.isGoOn, questionnaires.indices.contains(selected) { return choose(questionnaires[selected], &session) }
    return key.isBack ? .back : .stay
  }

  private func choose(_ questionnaire: Questionnaire, _ session: inout Session) -> Step {
    session.choose(questionnaire)
    return .push(session.screen(after: .who))
  }
}
