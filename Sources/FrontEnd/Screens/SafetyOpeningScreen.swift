import Assessment
import Terminal

/// The opening words of the private questions, and the choice to leave them out.
struct SafetyOpeningScreen: Screen {
  /// nil until something is chosen: a key that was meant for the question before decides nothing here.
  var selected: Int?
  /// Opened from the result: back returns to it.
  var isFromResult = false

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(session.questionnaire?.safetyOpening ?? "")
    sheet.blank()
    for (index, text) in [ScreenText.safetyChoiceAnswer, .safetyChoiceSkip].enumerated() {
      sheet.choice(words[text], key: "\(index + 1)", isFocused: index == selected)
      if index == 0, selected == nil { sheet.setFocus(Point(column: 2, row: sheet.lines.count - 1)) }
      sheet.air()
    }
    return ScreenPage(
      title: words[.safetyTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .character("1"), .character("2"): selected = key.digit.map { $0 - 1 }
    case _ where key.isUp, .home: selected = 0
    case _ where key.isDown, .end: selected = selected == nil ? 0 : 1
    case .tab, .backTab: selected = selected.map { 1 - $0 } ?? 0
    case .enter: return selected == nil ? .stay : choose(&session)
    case _ where key.isBack: return goBack(&session)
    default: return key.scrolling ?? .stay
    }
    return .stay
  }

  private func goBack(_ session: inout Session) -> Step {
    if isFromResult { return .replace(session.screen(of: .result)) }
    // An entry was opened from the list.
    if session.isReadOnly { return .back }
    return .replace(session.screen(of: session.goBackFromSafetyOpening()))
  }

  private func choose(_ session: inout Session) -> Step {
    guard selected == 0 else { return .replace(session.screen(of: .result)) }
    session.beginPrivateQuestions()
    return .replace(session.screen(of: .question))
  }
}
