import Assessment
import Instrument
import Terminal

/// How it works, before it begins.
struct HowScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    for text in session.howTexts {
      sheet.text(text)
      sheet.blank()
    }
    return ScreenPage(
      title: session.words[.howTitle], body: sheet,
      hints: [Hint("Enter", .doNext), Hint("Esc", .doBack), Hint("?", .doKeys), Hint("↑↓", .doScroll)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if key.isGoOn { return .push(session.screen(after: .how)) }
    return key.isBack ? .back : key.scrolling ?? .stay
  }
}
