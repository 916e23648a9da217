import Assessment
import Instrument
import Terminal

/// The whole result in one look: the beam, one sentence, and a bar for each base.
struct OverviewScreen: Screen {
  /// Index into the bases in their order.
  var selected = 0
  var order = BasesOrder.field

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let body = OverviewView(selected: selected, session: session, layout: layout, order: order).sheet
    return ResultTab.overview.page(
      session, body: body, hints: [Hint("Enter", .doOpen), Hint("↑↓", .doChange), Hint("o", .doOrder)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter:
      guard let profile = session.result?.profile else { return .stay }
      let base = order.bases(profile)[selected]
      return .replace(BaseScreen(index: Base.allCases.firstIndex(of: base) ?? 0))
    case .character("o"): order = order.next
    case _ where key.isUp && selected > 0: selected -= 1
    case _ where key.isDown && selected < Base.allCases.count - 1: selected += 1
    case .pageUp, .pageDown: return key.scrolling ?? .stay
    default: return ResultTab.overview.press(key) ?? .stay
    }
    return .stay
  }
}
