import Assessment
import Terminal

/// The pages of a result, side by side.
enum ResultTab: Int, CaseIterable {
  case overview, bases, climate, tips, people, more

  private var name: ScreenText {
    switch self {
    case .overview: .tabOverview
    case .bases: .tabBases
    case .climate: .tabClimate
    case .tips: .tabTips
    case .people: .tabPeople
    case .more: .tabMore
    }
  }

  private var first: any Screen {
    switch self {
    case .overview: OverviewScreen()
    case .bases: BaseScreen()
    case .climate: ClimateScreen()
    case .tips: TipsScreen()
    case .people: PeopleScreen()
    case .more: MoreScreen()
    }
  }

  /// - Parameter others: keys that only the list of all keys has room for.
  func page(_ session: Session, body: Sheet, hints: [Hint], others: [Hint] = []) -> ScreenPage {
    let names = Self.allCases.map { session.words[$0.name] }
    // Where there is room for one only, it is the one that leads to all others; the title shows the way to other pages.
    var common = [Hint("←→", .doTab), Hint("Esc", .doBack)]
    common.insert(Hint("?", .doKeys), at: body.layout.isNarrow ? 0 : 2)
    common += [Hint("a", .doAnswers), Hint("v", session.doVault), Hint("q", .doQuit)]
    // On the last page digits choose from a list.
    if self != Self.allCases.last { common.append(Hint("1–\(Self.allCases.count)", .doPage)) }
    let again = session.isReadOnly ? [Hint("g", .doAgain)] : []
    return ScreenPage(
      title: session.title, tabs: (names, rawValue), body: body,
      hints: hints.prefix(1) + again + hints.dropFirst() + common + others)
  }

  /// The keys that all pages of a result share; nil for others.
  func press(_ key: Key) -> Step? {
    let count = Self.allCases.count
    switch key {
    case _ where key.isRight, .tab: return Self(rawValue: (rawValue + 1) % count).map { .replace($0.first) }
    case _ where key.isLeft, .backTab: return Self(rawValue: (rawValue + count - 1) % count).map { .replace($0.first) }
    case .character("a"): return .replace(ReviewScreen(showsAll: true, isFromResult: true))
    case .character("g"): return .answerAgain
    case .character("v"): return .toVault
    case _ where key.isQuit: return .push(LeaveScreen(status: 0))
    case _ where key.isBack:
      return self == .overview ? .leaveResult : .replace(Self.overview.first)
    default:
      if let digit = key.digit, let tab = Self(rawValue: digit - 1) { return .replace(tab.first) }
      return nil
    }
  }
}
