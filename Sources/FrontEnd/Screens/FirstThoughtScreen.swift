import Assessment
import Instrument
import Terminal

/// The answer to the first question, held against the profile.
struct FirstThoughtScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    for paragraph in session.firstThought {
      sheet.text(paragraph)
      sheet.blank()
    }
    if let source = session.firstSource { sheet.text(source, .dim) }
    return ScreenPage(
      title: session.words[.firstTitle], body: sheet,
      hints: [Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    key.isBack || key.isGoOn || key.isQuit ? .back : key.scrolling ?? .stay
  }
}

extension Session {
  /// What was said at first, what the answers say since, and why the two may differ.
  var firstThought: [String] {
    let why = isCouple ? words[.firstWhyCouples] + " " + words[.firstWhy] : words[.firstWhy]
    guard let summary, let firstAnswer else { return [words[.firstNone], why] }
    let first = summary.firstThought ?? words(.firstWas, names, ["answer": firstAnswer])
    return [first, ([summary.overall] + summary.holders).joined(separator: " "), why]
  }

  /// The study behind it; nil where it is not about two people like these.
  var firstSource: String? { isCouple ? words[.firstSource] : nil }
}
