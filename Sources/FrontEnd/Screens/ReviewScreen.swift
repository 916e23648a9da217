import Assessment
import Instrument
import Terminal

/// What is still open or was skipped, or all answers; any can be opened, and changed unless it belongs to an entry.
struct ReviewScreen: Screen {
  /// 0 is "go on"; questions follow.
  var selected = 0
  var showsAll = false
  /// Opened from the result: going on returns to it.
  var isFromResult = false

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    guard let interview = session.interview else { return ScreenPage(title: "", body: sheet, hints: []) }
    let listed = listed(interview)
    sheet.text(session.reviewLead(showsAll: showsAll))
    sheet.blank()
    sheet.choice(words[.reviewGoOn], key: nil, isFocused: selected == 0, keys: .moves(from: selected, to: 0) + [.enter])
    sheet.blank()
    for (place, index) in listed.enumerated() {
      sheet.choice(
        session.entry(at: index), key: nil, isFocused: selected == place + 1,
        detail: session.answer(at: index).joined(separator: " · "),
        keys: .moves(from: selected, to: place + 1) + [.enter])
    }
    return ScreenPage(
      title: words[showsAll ? .reviewTitleAll : .reviewTitle], body: sheet,
      hints: [Hint("Enter", .doChoose)] + (session.isReadOnly ? [Hint("g", .doAgain)] : []) + [
        Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys),
        Hint("a", showsAll ? .doOnlyOpen : .doAllAnswers), Hint("q", .doQuit),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    guard let interview = session.interview else { return .back }
    let listed = listed(interview)
    if let next = key.selection(from: selected, of: listed.count + 1) {
      selected = next
      return .stay
    }
    switch key {
    case .character("a"):
      showsAll.toggle()
      selected = 0
      return .stay
    case .character("g"): return .answerAgain
    case .enter where selected == 0 || selected > listed.count:
      return .replace(session.screen(of: isFromResult ? .result : session.stageAfterReview))
    case .enter:
      session.interview?.jump(to: listed[selected - 1])
      return .replace(QuestionScreen(session, returnsTo: self))
    case _ where key.isBack: return goBack(&session)
    case _ where key.isQuit: return .push(LeaveScreen(status: 0))
    default: return .stay
    }
  }

  private func goBack(_ session: inout Session) -> Step {
    .replace(session.screen(of: isFromResult ? .result : session.goBackFromReview()))
  }

  /// Indices of the questions in the list; never of the private ones.
  private func listed(_ interview: Interview) -> [Int] {
    showsAll ? Array(0..<interview.firstSafetyQuestion) : interview.unanswered
  }
}
