import Assessment
import Vault
import Terminal

/// Another day to be reminded, typed.
struct DayScreen: Screen {
  var field: TextField
  var isWrong = false

  init(_ day: CalendarDate?) {
    field = TextField(text: day?.description ?? "", longest: 10)
  }

  var takesText: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    let example = session.opening.clock.day(after: 60)?.description ?? "2027-01-31"
    sheet.text(words(.dayLead, ["example": example]))
    sheet.blank()
    field.draw(on: &sheet)
    if isWrong { sheet.besideField(words(.dayWrong, ["example": example]), .bold) }
    return ScreenPage(
      title: words[.reminderTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("Esc", .doBack), Hint("F1", .doKeys), Hint("Ctrl-U", .doErase)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .escape: return .back
    case .enter:
      let text = field.text.filter { !$0.isWhitespace }
      guard let day = CalendarDate(text), session.opening.clock.today.map({ $0 < day }) ?? true else {
        isWrong = true
        return .stay
      }
      return .with(.vault(.remind(day)), .back)
    default:
      if field.press(key) { isWrong = false }
      return .stay
    }
  }
}
