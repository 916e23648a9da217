import Journal
import Terminal

/// The day from which the vault says, when it is opened, that it is time again.
struct ReminderScreen: ScreenState {
  var selected = 0

  var screen: Screen { .reminder(self) }

  /// Days from now. Nearer ones would show no more than a good or a bad week.
  private static let days: [(days: Int, text: ScreenText)] = [
    (28, .reminderMonth), (91, .reminderQuarter), (182, .reminderHalfYear),
  ]

  private static let count = days.count + 2

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[.reminderLead])
    sheet.blank()
    let dated = Self.days.map { choice in
      words(choice.text, ["date": session.opening.clock.day(after: choice.days)?.description ?? ""])
    }
    for (index, text) in (dated + [words[.reminderOther], words[.reminderNone]]).enumerated() {
      sheet.choice(text, key: "\(index + 1)", isFocused: index == selected)
    }
    return Page(
      title: words[.reminderTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: Self.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, (1...Self.count).contains(digit) {
      selected = digit - 1
      return choose(session)
    }
    if key.isGoOn { return choose(session) }
    return key.isBack || key.isQuit ? .back : .stay
  }

  private func choose(_ session: Session) -> Step {
    if selected == Self.days.count { return .replace(.day(DayScreen(session.keeping.contents?.reminder))) }
    guard Self.days.indices.contains(selected) else { return .with(.vault(.remind(nil)), .back) }
    guard let day = session.opening.clock.day(after: Self.days[selected].days) else { return .stay }
    return .with(.vault(.remind(day)), .back)
  }
}
