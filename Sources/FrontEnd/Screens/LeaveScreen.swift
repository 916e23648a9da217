import Terminal

/// Asks once before answers or a result are gone.
struct LeaveScreen: ScreenState {
  let status: Int32

  var screen: Screen { .leave(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    let text: ScreenText =
      session.result != nil ? .leaveResult : session.hasAnswers ? .leaveAnswers : .leaveNothing
    sheet.text(words[text])
    return Page(
      title: words[.leaveTitle], body: sheet, hints: [Hint("Enter", .doLeave), Hint("Esc", .doStay)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter, .character("q"), .character("y"): .effect(.end(status: status))
    case _ where key.isBack, .character("n"): .back
    default: key.scrolling ?? .stay
    }
  }
}
