import Terminal

/// The opening words of the private questions, and the choice to leave them out.
struct SafetyOpeningScreen: ScreenState {
  var selected = 0

  var screen: Screen { .safetyOpening(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(session.questionnaire?.safetyOpening ?? "")
    sheet.blank()
    for (index, text) in [ScreenText.safetyChoiceAnswer, .safetyChoiceSkip].enumerated() {
      sheet.choice(words[text], key: "\(index + 1)", isFocused: index == selected)
      sheet.air()
    }
    return Page(
      title: words[.safetyTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: 2) {
      selected = next
      return .stay
    }
    if let digit = key.digit, (1...2).contains(digit) {
      selected = digit - 1
      return choose(&session)
    }
    if key.isGoOn { return choose(&session) }
    if key.character == "s" { return .replace(session.screen(of: .result)) }
    // An earlier one was opened from the list.
    if key.isBack, session.entry != nil { return .back }
    return key.isBack ? .replace(session.screen(of: session.goBackFromSafetyOpening())) : .stay
  }

  private func choose(_ session: inout Session) -> Step {
    guard selected == 0 else { return .replace(session.screen(of: .result)) }
    session.beginPrivateQuestions()
    return .replace(session.screen(of: .question))
  }
}
