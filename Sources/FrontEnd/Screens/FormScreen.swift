import Instrument
import Terminal

/// How much time there is: the full form or the brief one.
struct FormScreen: ScreenState {
  var selected = 0

  var screen: Screen { .form(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    guard let questionnaire = session.questionnaire else { return Page(title: "", body: sheet, hints: []) }
    sheet.air()
    let texts: [(Form, ScreenText, ScreenText)] = [
      (.full, .howFull, .howFullDetail), (.brief, .howBrief, .howBriefDetail),
    ]
    for (index, (form, time, detail)) in texts.enumerated() {
      let items = questionnaire.items(form)
      let pairs = items.filter(\.isPaired).count
      sheet.choice(
        words(time, ["minutes": "\(questionnaire.minutes[form] ?? 0)"]), key: "\(index + 1)",
        isFocused: index == selected,
        detail: words(detail, ["pairs": "\(pairs)", "singles": "\(items.count - pairs)"]))
      sheet.air()
    }
    return Page(
      title: words[.howChoose], body: sheet,
      hints: [Hint("Enter", .doBegin), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: Form.allCases.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, (1...Form.allCases.count).contains(digit) {
      selected = digit - 1
      return begin(&session)
    }
    if key.isGoOn { return begin(&session) }
    return key.isBack ? .back : .stay
  }

  private func begin(_ session: inout Session) -> Step {
    session.begin(selected == 0 ? .full : .brief)
    return .push(session.screen(after: .form))
  }
}
