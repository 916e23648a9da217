import Assessment
import Terminal

/// What else a result holds.
struct MoreScreen: Screen {
  var selected = 0

  private typealias Choice = (name: ScreenText, detail: ScreenText, step: Step)

  /// The vault has no screen of its own here: which one comes first depends on it.
  private static func choices(_ session: Session) -> [Choice] {
    pages + [
      session.isKept ? (.moreKept, .moreKeptDetail, .toVault) : (.moreKeep, .moreKeepDetail, .toVault),
      // These lead back to the result by themselves.
      (.morePrivate, .morePrivateDetail, .replace(SafetyOpeningScreen(isFromResult: true))),
      (.moreAnswers, session.answersDetail, .replace(ReviewScreen(showsAll: true, isFromResult: true))),
      (.moreSettings, .moreSettingsDetail, .push(SettingsScreen(session))),
    ]
  }

  private static let pages: [Choice] = [
    (.moreAngles, .moreAnglesDetail, .push(AnglesScreen())),
    (.moreFirst, .moreFirstDetail, .push(FirstThoughtScreen())),
    (.moreStudies, .moreStudiesDetail, .push(StudiesScreen())),
    (.moreWhatIf, .moreWhatIfDetail, .push(WhatIfScreen())),
    (.moreWrite, .moreWriteDetail, .push(WriteScreen())),
  ]

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    for (index, choice) in Self.choices(session).enumerated() {
      sheet.choice(
        session.words[choice.name], key: "\(index + 1)", isFocused: index == selected,
        detail: session.words[choice.detail])
      sheet.air()
    }
    return ResultTab.more.page(session, body: sheet, hints: [Hint("Enter", .doOpen), Hint("↑↓", .doChange)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    // Tab goes to the next page here as on all pages of a result.
    let choices = Self.choices(session)
    if key != .tab, key != .backTab, let next = key.selection(from: selected, of: choices.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit {
      guard choices.indices.contains(digit - 1) else { return .stay }
      selected = digit - 1
      return choices[selected].step
    }
    return key == .enter ? choices[selected].step : ResultTab.more.press(key) ?? .stay
  }
}
