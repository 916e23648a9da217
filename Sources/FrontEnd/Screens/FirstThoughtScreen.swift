import Instrument
import Scoring
import Terminal

/// The answer to the first question, held against the profile.
struct FirstThoughtScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> Page {
    var sheet = Sheet(layout)
    for paragraph in session.firstThought {
      sheet.text(paragraph)
      sheet.blank()
    }
    sheet.text(session.words[.firstSource], .dim)
    return Page(
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
    guard let profile = result?.profile, let choice = interview?.answers.global,
      let label = questionnaire?.global?.labels[choice].text(names)
    else { return [words[.firstNone], words[.firstWhy]] }
    let verdicts = Base.allCases.compactMap { profile.bases[$0]?.verdict }
    let mine = verdicts.count { [.iHoldMore, .leaningMe].contains($0) }
    let partners = verdicts.count { [.partnerHoldsMore, .leaningPartner].contains($0) }
    let counts = ["mine": "\(mine)", "partners": "\(partners)", "open": "\(verdicts.count - mine - partners)"]
    return [
      words(.firstWas, names, ["answer": label]), words(.firstNow, names, counts), words[.firstWhy],
    ]
  }
}
