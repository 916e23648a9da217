import Terminal

/// People one can talk to: helplines, each with the day it was checked.
struct PeopleScreen: ScreenState {
  var screen: Screen { .people(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    var sheet = Sheet(layout)
    sheet.text(session.words[.peopleTitle], .bold)
    return ResultTab.people.page(session, body: sheet, hints: [Hint("↑↓", .doScroll)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    ResultTab.people.press(key) ?? key.scrolling ?? .stay
  }
}
