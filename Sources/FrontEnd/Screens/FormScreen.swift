import Assessment
import Instrument
import Terminal

/// How much time there is: the full form or the brief one.
struct FormScreen: Screen {
  var selected = 0

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    for (index, form) in Form.allCases.enumerated() {
      let texts = session.formTexts(form)
      sheet.choice(texts.time, key: "\(index + 1)", isFocused: index == selected, detail: texts.detail)
      sheet.air()
    }
    return ScreenPage(
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
    session.begin(Form.allCases[selected])
    return .push(session.screen(after: .form))
  }
}
