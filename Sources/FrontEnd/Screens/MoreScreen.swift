import Terminal

/// What else a result holds.
struct MoreScreen: ScreenState {
  var selected = 0

  var screen: Screen { .more(self) }

  private typealias Choice = (name: ScreenText, detail: ScreenText, screen: Screen?)

  /// The vault has no screen of its own here: which one comes first depends on it.
  private static func choices(_ session: Session) -> [Choice] {
    pages + [
      session.isKept ? (.moreKept, .moreKeptDetail, nil) : (.moreKeep, .moreKeepDetail, nil),
      (.morePrivate, .morePrivateDetail, .safetyOpening(SafetyOpeningScreen(isFromResult: true))),
      (.moreAnswers, .moreAnswersDetail, .review(ReviewScreen(showsAll: true, isFromResult: true))),
      (.moreSettings, .moreSettingsDetail, .settings(SettingsScreen(session))),
    ]
  }

  private static let pages: [Choice] = [
    (.moreAngles, .moreAnglesDetail, .angles(AnglesScreen())),
    (.moreFirst, .moreFirstDetail, .firstThought(FirstThoughtScreen())),
    (.moreStudies, .moreStudiesDetail, .studies(StudiesScreen())),
    (.moreWhatIf, .moreWhatIfDetail, .whatIf(WhatIfScreen())),
    (.moreWrite, .moreWriteDetail, .write(WriteScreen())),
  ]

  func page(_ session: Session, _ layout: Layout) -> Page {
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
      return open(choices[selected].screen, &session)
    }
    return key == .enter ? open(choices[selected].screen, &session) : ResultTab.more.press(key) ?? .stay
  }

  private func open(_ screen: Screen?, _ session: inout Session) -> Step {
    switch screen {
    case nil: .toVault
    // They lead back to the result by themselves.
    case .review, .safetyOpening: screen.map { .replace($0) } ?? .stay
    case let screen?: .push(screen)
    }
  }
}
