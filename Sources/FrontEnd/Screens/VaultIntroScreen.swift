import Assessment
import Terminal

/// What a vault is good for and what not, before the first one is made.
struct VaultIntroScreen: Screen {
  var waitsForVault: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    if let promise = session.books?.vault.promise {
      sheet.text(promise.opening, .bold)
      sheet.blank()
      for (heading, points) in [
        (promise.protectsHeading, promise.protects), (promise.exposesHeading, promise.exposes),
      ] {
        sheet.text(heading, .bold)
        for point in points { sheet.text(point, indent: 4, first: StyledLine("  " + sheet.glyphs.dot)) }
        sheet.blank()
      }
      sheet.text(promise.closing)
    }
    sheet.blank()
    sheet.text(words(.keepWhere, ["path": session.keeping.path]), .dim)
    return ScreenPage(
      title: words[.keepTitle], body: sheet,
      hints: [Hint("Enter", .doNext), Hint("Esc", .doBack), Hint("↑↓", .doScroll), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if key.isGoOn { return session.vaultStep(.push(PassphraseScreen(.create))) }
    return key.isBack || key.isQuit ? .back : key.scrolling ?? .stay
  }
}

extension Session {
  /// To the vault, from a screen that offers it: to what it holds, to its passphrase, or to what it is; nil before it was
  /// looked for.
  mutating func toVault() -> Step? {
    keeping.notice = nil
    switch keeping.vault {
    case .unknown: return nil
    case .absent: return .push(VaultIntroScreen())
    case .closed: return vaultStep(.push(PassphraseScreen(.open)), asks: .prepare)
    case .open where hasUnkept:
      // It is tried once more; where the vault is to hold another one, that is asked.
      keeping.isGivenUp = false
      return isBesideDraft ? .push(ConfirmScreen(.replaceDraft)) : .stay
    case .open:
      // The result is left, and with it the last chance to correct its answers.
      if isFinished { forgetSitting() }
      return .restart([WelcomeScreen(), VaultHomeScreen()])
    }
  }

  /// `step` without what failed before.
  mutating func vaultStep(_ step: Step, asks action: VaultAction? = nil) -> Step {
    keeping.failure = nil
    return action.map { .with(.vault($0), step) } ?? step
  }
}
