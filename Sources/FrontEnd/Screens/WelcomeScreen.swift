import Assessment
import Terminal

/// What this is, who may see it, and how to leave at once; before anything is typed.
struct WelcomeScreen: Screen {
  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    if let notice = session.keeping.notice { sheet.text(notice, .bold) }
    sheet.text(words[.welcomeLead], .bold)
    sheet.air()
    sheet.text(words[.welcomeWhat])
    sheet.air()
    let facts: [(ScreenText, ScreenText)] = [
      (.welcomeLeaveLabel, .welcomeLeave),
      (.welcomeSaferLabel, .welcomeSafer),
      (.welcomeSeenLabel, .welcomeSeen),
      (.welcomeKeptLabel, session.welcomeKept),
      (.welcomeNotLabel, .welcomeNot),
    ]
    for (label, text) in facts {
      sheet.labelled(words[label], words[text], labelWidth: 19)
    }
    if let multiplexer = session.opening.multiplexer {
      sheet.blank()
      sheet.text(words(.welcomeInside, ["name": multiplexer]), .bold)
    }
    if let fault = session.settings.fault {
      sheet.blank()
      sheet.text(fault)
    }
    return ScreenPage(
      title: words[.name], body: sheet,
      hints: [
        Hint("Enter", .doBegin), Hint("?", .doKeys), Hint("p", .doPrivacyShort), Hint("v", session.doVault),
        Hint("s", .doSettings), Hint("q", .doQuit), Hint("↑↓", .doScroll),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case _ where key.isGoOn:
      // Who has a vault is asked for its passphrase first; Tab goes on without it.
      return session.hasVault ? .toVault : .push(session.screen(after: nil))
    case .character("v"):
      return .toVault
    case .character("p"):
      guard let page = session.books?.care[.privacy] else { return .stay }
      return .push(NoteScreen(title: page.title, text: page.paragraphs.joined(separator: "\n\n")))
    case .character("s"): return .push(SettingsScreen(session))
    case _ where key.isQuit: return .push(LeaveScreen(status: 0))
    default: return key.scrolling ?? .stay
    }
  }
}
