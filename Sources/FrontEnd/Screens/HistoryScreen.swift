import Assessment
import Vault
import Terminal

/// The finished ones, the newest first.
struct HistoryScreen: Screen {
  var selected = 0

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    if let notice = session.keeping.notice { sheet.text(notice, .bold) }
    let entries = session.entriesNewestFirst
    sheet.text(words[entries.isEmpty ? .historyEmpty : .historyLead], .dim)
    sheet.blank()
    for (index, entry) in entries.enumerated() {
      sheet.choice(
        session.heading(entry), key: index < 9 ? "\(index + 1)" : " ", isFocused: index == selected,
        detail: session.detail(entry), keys: .moves(from: selected, to: index) + [.enter])
    }
    return ScreenPage(
      title: words[.historyTitle], body: sheet,
      hints: [
        Hint("Enter", .doOpen), Hint("g", .doAgain), Hint("Esc", .doBack), Hint("?", .doKeys),
        Hint("t", .doOverTime), Hint("d", .doDelete), Hint("↑↓", .doChange),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let entries = session.entriesNewestFirst
    if let next = key.selection(from: selected, of: entries.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, entries.indices.contains(digit - 1) {
      selected = digit - 1
      return open(entries[selected], &session)
    }
    if key.isBack || key.isQuit {
      session.keeping.notice = nil
      return .back
    }
    selected = min(selected, max(entries.count - 1, 0))
    guard entries.indices.contains(selected) else { return .stay }
    switch key {
    case .enter: return open(entries[selected], &session)
    case .character("t"):
      guard let contents = session.keeping.contents, let trend = Trend(of: entries[selected].id, in: contents) else {
        return .push(session.unreadable(entries[selected].sitting))
      }
      return .push(TrendScreen(trend))
    case .character("g"):
      session.keeping.notice = nil
      return session.answerAgain(entries[selected].id)
    case .character("d"), .delete:
      session.keeping.notice = nil
      return session.vaultStep(.push(PassphraseScreen(.delete(entries[selected].id))))
    default: return .stay
    }
  }

  private func open(_ entry: Entry, _ session: inout Session) -> Step {
    session.keeping.notice = nil
    do {
      try session.open(entry)
      return .push(session.screen(of: session.stageAfterReview))
    } catch {
      return .push(session.unreadable(entry.sitting))
    }
  }
}
