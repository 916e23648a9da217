import Assessment
import Instrument
import Terminal

/// The gaps of one person over time: a line for each base, what it came to, and whether that is a change.
struct TrendScreen: Screen {
  let trend: Trend
  /// Into the bases in their order.
  var selected = 0

  init(_ trend: Trend) {
    self.trend = trend
  }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    TrendView(trend: trend, session: session).draw(selected: selected, on: &sheet)
    return ScreenPage(
      title: words(.trendName, trend.names), place: words[.trendTitle], body: sheet,
      hints: [Hint("Enter", .doOpen), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: Base.allCases.count) {
      selected = next
      return .stay
    }
    switch key {
    case .enter: return .push(TrendBaseScreen(trend: trend, index: selected))
    case _ where key.isBack || key.isQuit: return .back
    default: return key.scrolling ?? .stay
    }
  }
}
