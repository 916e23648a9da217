import Assessment
import Vault
import Terminal

/// The day from which the vault says, when it is opened, that it is time again.
struct ReminderScreen: Screen {
  var selected = 0

  private static let count = Session.reminders.count + 2

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[.reminderLead])
    sheet.blank()
    var texts = session.reminderTexts
    texts.insert(words[.reminderOther], at: texts.count - 1)
    for (index, text) in texts.enumerated() {
      sheet.choice(text, key: "\(index + 1)", isFocused: index == selected)
    }
    return ScreenPage(
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
    if selected == Session.reminders.count { return .replace(DayScreen(session.keeping.contents?.reminder)) }
    return .with(.vault(.remind(session.reminderDay(selected + 1))), .back)
  }
}

extension Session {
  /// Days from now. Nearer ones would show no more than a good or a bad week.
  static let reminders: [(days: Int, text: ScreenText)] = [
    (28, .reminderMonth), (91, .reminderQuarter), (182, .reminderHalfYear),
  ]

  /// The days, and none.
  var reminderTexts: [String] {
    Self.reminders.map { choice in
      words(choice.text, ["date": opening.clock.day(after: choice.days)?.description ?? ""])
    } + [words[.reminderNone]]
  }

  /// - Parameter number: of a choice, from 1.
  /// - Returns: nil for none.
  func reminderDay(_ number: Int) -> CalendarDate? {
    guard Self.reminders.indices.contains(number - 1) else { return nil }
    return opening.clock.day(after: Self.reminders[number - 1].days)
  }
}
