import Instrument
import Terminal

/// What is still open or was skipped, or all answers; any can be opened and changed.
struct ReviewScreen: ScreenState {
  /// 0 is "go on"; questions follow.
  var selected = 0
  var showsAll = false
  /// Opened from the result: going on returns to it.
  var isFromResult = false

  var screen: Screen { .review(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    guard let interview = session.interview else { return Page(title: "", body: sheet, hints: []) }
    let listed = listed(interview)
    sheet.text(lead(interview, words))
    sheet.blank()
    sheet.choice(words[.reviewGoOn], key: nil, isFocused: selected == 0)
    sheet.blank()
    for (place, index) in listed.enumerated() {
      sheet.choice(
        text(interview.questions[index], session.names), key: nil, isFocused: selected == place + 1,
        detail: answer(at: index, session))
    }
    return Page(
      title: words[showsAll ? .reviewTitleAll : .reviewTitle], body: sheet,
      hints: [
        Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys),
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
    case .enter where selected == 0 || selected > listed.count:
      return .replace(isFromResult ? session.resultScreen() : session.afterReview())
    case .enter:
      session.interview?.jump(to: listed[selected - 1])
      return .replace(.question(QuestionScreen(session, returnsTo: self)))
    case _ where key.isBack: return goBack(&session)
    case _ where key.isQuit: return .push(.leave(LeaveScreen(status: 0)))
    default: return .stay
    }
  }

  private func goBack(_ session: inout Session) -> Step {
    if isFromResult { return .replace(session.resultScreen()) }
    guard let interview = session.interview else { return .back }
    session.interview?.jump(to: interview.firstSafetyQuestion - 1)
    return .replace(.question(QuestionScreen(session)))
  }

  /// Indices of the questions in the list; never of the private ones.
  private func listed(_ interview: Interview) -> [Int] {
    showsAll ? Array(0..<interview.firstSafetyQuestion) : interview.unanswered
  }

  private func lead(_ interview: Interview, _ words: ScreenWords) -> String {
    let values = ["count": "\(interview.unanswered.count)", "total": "\(interview.firstSafetyQuestion)"]
    if interview.unanswered.isEmpty { return words(.reviewLeadNone, values) }
    return words(showsAll ? .reviewLeadAll : .reviewLead, values)
  }

  private func text(_ question: Question, _ names: Names) -> String {
    switch question {
    case .global(let global): global.statement.text(names)
    case .pair(let item, _): item.statement.ofEither
    case .single(let item): item.statement.text(names)
    case .safety: ""
    }
  }

  private func answer(at index: Int, _ session: Session) -> String? {
    guard let interview = session.interview else { return nil }
    let words = session.words
    let question = interview.questions[index]
    switch interview.status(at: index) {
    case .skipped: return words[.reviewSkipped]
    case .open: return words[.reviewOpen]
    case .partial, .answered: break
    }
    let parts = question.rows.map { person -> String in
      let value = interview.value(at: index, for: person)
      let name = person == .me ? words[.you] : capitalized(session.names.partner)
      guard let value else { return "\(name) –" }
      if question.isList { return question.labels(session.names)[value] }
      return person == nil ? "\(value)" : "\(name) \(value)"
    }
    return parts.joined(separator: " · ")
  }
}
