import Terminal

/// What else a result holds.
struct MoreScreen: ScreenState {
  var selected = 0

  var screen: Screen { .more(self) }

  private static let choices: [(name: ScreenText, detail: ScreenText, screen: Screen)] = [
    (.moreAngles, .moreAnglesDetail, .angles(AnglesScreen())),
    (.moreFirst, .moreFirstDetail, .firstThought(FirstThoughtScreen())),
    (.moreStudies, .moreStudiesDetail, .studies(StudiesScreen())),
    (.moreWhatIf, .moreWhatIfDetail, .whatIf(WhatIfScreen())),
    (.moreWrite, .moreWriteDetail, .write(WriteScreen())),
    (.moreAnswers, .moreAnswersDetail, .review(ReviewScreen(showsAll: true, isFromResult: true))),
  ]

  func page(_ session: Session, _ layout: Layout) -> Page {
    var sheet = Sheet(layout)
    for (index, choice) in Self.choices.enumerated() {
      sheet.choice(
        session.words[choice.name], key: "\(index + 1)", isFocused: index == selected,
        detail: session.words[choice.detail])
      sheet.air()
    }
    return ResultTab.more.page(session, body: sheet, hints: [Hint("Enter", .doOpen), Hint("↑↓", .doChange)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    // Tab goes to the next page here as on all pages of a result.
    if key != .tab, key != .backTab, let next = key.selection(from: selected, of: Self.choices.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit {
      guard Self.choices.indices.contains(digit - 1) else { return .stay }
      selected = digit - 1
      return open(&session)
    }
    return key == .enter ? open(&session) : ResultTab.more.press(key) ?? .stay
  }

  private func open(_ session: inout Session) -> Step {
    switch Self.choices[selected].screen {
    // The list of answers leads back to the result by itself.
    case .review(let review): .replace(.review(review))
    case let screen: .push(screen)
    }
  }
}
