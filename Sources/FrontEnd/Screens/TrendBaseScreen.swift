import Assessment
import Instrument
import Terminal

/// One base over time: a bar with its uncertainty for each day, the newest last. A day on which it was not scored is a gap.
struct TrendBaseScreen: Screen {
  let trend: Trend
  /// Into the bases in their order.
  var index: Int

  private var base: Base { Base.allCases[index] }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    let word = session.books?.advice.glossary.word(base, trend.names)
    sheet.text(word?.gist ?? "")
    sheet.blank()
    TrendView(trend: trend, session: session).drawDays(of: base, on: &sheet)
    return ScreenPage(
      title: capitalized(word?.name ?? ""), place: session.words[.trendTitle], body: sheet,
      hints: [
        Hint("Enter", .doNextBase), Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys),
        Hint("n", .doNextBase), Hint("p", .doPrevious),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let count = Base.allCases.count
    switch key {
    case .enter, .character("n"), .tab:
      return .replace(TrendBaseScreen(trend: trend, index: (index + 1) % count))
    case .character("p"), .backTab:
      return .replace(TrendBaseScreen(trend: trend, index: (index + count - 1) % count))
    case _ where key.isBack || key.isQuit: return .back
    default: return key.scrolling ?? .stay
    }
  }
}
