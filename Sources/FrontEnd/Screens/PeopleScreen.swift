import Assessment
import Advice
import Terminal

/// People one can reach: helplines, each with the day it was checked; and a page for somebody who frightens the other.
/// Both are the same for everybody, whatever was answered.
struct PeopleScreen: Screen {
  var showsOwnConduct = false

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    if showsOwnConduct { sheet.care(.ownConduct, session) } else { sheet.people(session) }
    let turn = Hint("Enter", showsOwnConduct ? .doPeople : .doOwnConduct)
    return ResultTab.people.page(session, body: sheet, hints: [turn, Hint("↑↓", .doScroll)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter: .replace(PeopleScreen(showsOwnConduct: !showsOwnConduct))
    case _ where key.isBack && showsOwnConduct: .replace(PeopleScreen())
    default: ResultTab.people.press(key) ?? key.scrolling ?? .stay
    }
  }
}

extension Sheet {
  /// The page on where people can be reached, the numbers first.
  mutating func people(_ session: Session) {
    guard let page = session.peoplePage else { return }
    text(page.title, .bold)
    blank()
    for paragraph in page.before {
      text(paragraph)
      blank()
    }
    helplines(page.helplines, session)
    if let fault = page.fault {
      text(fault)
      blank()
    }
    for paragraph in page.after {
      text(paragraph)
      blank()
    }
  }

  /// A page of care as it is.
  mutating func care(_ page: CareBook.Page, _ session: Session) {
    guard let page = session.books?.care[page] else { return }
    text(page.title, .bold)
    for paragraph in page.paragraphs {
      blank()
      text(paragraph)
    }
  }

  private mutating func helplines(_ helplines: [Helpline], _ session: Session) {
    for helpline in helplines {
      labelled(helpline.place, helpline.name, labelWidth: 16)
      text(helpline.reach.joined(separator: ", "), .bold, indent: layout.isNarrow ? 2 : 16)
      let notes = session.notes(on: helpline)
      if !notes.isEmpty { text(notes, .dim, indent: layout.isNarrow ? 2 : 16) }
    }
    blank()
  }
}
