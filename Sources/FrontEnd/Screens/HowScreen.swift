import Instrument
import Terminal

/// How it works, before it begins.
struct HowScreen: ScreenState {
  var screen: Screen { .how(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let words = session.words
    var sheet = Sheet(layout)
    if let questionnaire = session.questionnaire {
      let rating = questionnaire.rating
      let values = [
        "low": rating.label(rating.minimum), "high": rating.label(rating.maximum), "maximum": "\(rating.maximum)",
      ]
      let texts: [ScreenText] = [.howRate, .howScale, .howWhen, .howFree, .howPrivate]
      for text in texts where text != .howPrivate || !questionnaire.safetyItems.isEmpty {
        sheet.text(words(text, session.names, values.merging(["time": questionnaire.timeFrame]) { a, _ in a }))
        sheet.blank()
      }
    }
    return Page(
      title: words[.howTitle], body: sheet,
      hints: [Hint("Enter", .doNext), Hint("Esc", .doBack), Hint("?", .doKeys), Hint("↑↓", .doScroll)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if key.isGoOn { return .push(session.screen(after: .how)) }
    return key.isBack ? .back : key.scrolling ?? .stay
  }
}
