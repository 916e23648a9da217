import Terminal

/// Asks once before answers or a result are gone.
struct LeaveScreen: ScreenState {
  let status: Int32
  var selected = 0

  init(status: Int32) {
    self.status = status
  }

  var screen: Screen { .leave(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    let text: ScreenText =
      session.result != nil ? .leaveResult : session.hasAnswers ? .leaveAnswers : .leaveNothing
    sheet.text(words[text])
    sheet.blank()
    sheet.choice(words[.leaveYes], key: "1", isFocused: selected == 0)
    sheet.choice(words[.leaveNo], key: "2", isFocused: selected == 1)
    return Page(
      title: words[.leaveTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: 2) {
      selected = next
      return .stay
    }
    switch key {
    case .enter where selected == 0, .character("1"), .character("q"), .character("y"):
      return .effect(.end(status: status))
    case .enter, .character("2"), .character("n"): return .back
    case _ where key.isBack: return .back
    default: return .stay
    }
  }
}
