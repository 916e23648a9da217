import Assessment
import Terminal

/// A text on its own: the answer to a "why?". Any key that goes on or back closes it.
struct NoteScreen: Screen {
  let title: String
  let text: String

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      sheet.text(String(paragraph))
    }
    return ScreenPage(
      title: title, body: sheet, hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if key.isBack || key.isGoOn || key == .character("w") || key.isQuit { return .back }
    return key.scrolling ?? .stay
  }
}
