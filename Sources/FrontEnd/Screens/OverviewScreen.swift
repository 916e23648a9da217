import Instrument
import Terminal

/// The whole result in one look: the beam, one sentence, and a bar for each base.
struct OverviewScreen: ScreenState {
  var selected = 0

  var screen: Screen { .overview(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    let body = OverviewView(selected: selected, session: session, layout: layout).sheet
    return ResultTab.overview.page(session, body: body, hints: [Hint("Enter", .doOpen), Hint("↑↓", .doChange)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter: return .replace(.base(BaseScreen(index: selected)))
    case _ where key.isUp && selected > 0: selected -= 1
    case _ where key.isDown && selected < Base.allCases.count - 1: selected += 1
    case .pageUp, .pageDown: return key.scrolling ?? .stay
    default: return ResultTab.overview.press(key) ?? .stay
    }
    return .stay
  }
}
