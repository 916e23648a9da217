import Assessment
import Vault
import Terminal

/// What the open vault holds, and what can be done next.
struct VaultHomeScreen: Screen {
  enum Choice: Equatable, Sendable {
    case goOn, new, history, vault
  }

  var selected = 0

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    if let notice = session.keeping.notice { sheet.text(notice, .bold) }
    for line in session.vaultNews { sheet.text(line) }
    sheet.blank()
    for (index, choice) in session.vaultChoices.enumerated() {
      let texts = session.texts(of: choice)
      sheet.choice(texts.name, key: "\(index + 1)", isFocused: index == selected, detail: texts.detail)
      sheet.air()
    }
    return ScreenPage(
      title: words[.keptTitle], body: sheet,
      hints: [
        Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys), Hint("q", .doQuit),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let choices = session.vaultChoices
    if let next = key.selection(from: selected, of: choices.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, choices.indices.contains(digit - 1) {
      selected = digit - 1
      return choose(choices[selected], &session)
    }
    if key.isGoOn, choices.indices.contains(selected) { return choose(choices[selected], &session) }
    if key.isQuit { return .push(LeaveScreen(status: 0)) }
    return key.isBack ? .back : .stay
  }

  private func choose(_ choice: Choice, _ session: inout Session) -> Step {
    session.keeping.notice = nil
    switch choice {
    case .goOn: return session.goOnWithDraft()
    case .new:
      if session.keeping.contents?.draft != nil { return .push(ConfirmScreen(.dropDraft(for: nil))) }
      return session.beginAnew()
    case .history: return .push(HistoryScreen())
    case .vault: return .push(VaultScreen())
    }
  }
}

extension Session {
  /// The likeliest first.
  var vaultChoices: [VaultHomeScreen.Choice] {
    guard let contents = keeping.contents else { return [] }
    return (contents.draft == nil ? [] : [.goOn]) + [.new] + (contents.entries.isEmpty ? [] : [.history]) + [.vault]
  }

  mutating func goOnWithDraft() -> Step {
    guard let draft = keeping.contents?.draft else { return .stay }
    do {
      try resume(draft)
      return .push(screenOfStage())
    } catch {
      return .push(unreadable(draft.sitting))
    }
  }

  /// The first step of a new sitting.
  mutating func beginAnew() -> Step {
    forgetSitting()
    return .push(screen(after: nil))
  }

  /// To the first question of a new assessment like an entry. Where another one is under way, that is asked about first.
  func answerAgain(_ id: Entry.ID) -> Step {
    keeping.contents?.draft == nil ? .beginAgain(id) : .push(ConfirmScreen(.dropDraft(for: id)))
  }

  /// What is said where the questionnaire of an entry cannot be read any more.
  func unreadable(_ sitting: AssessmentRecord) -> NoteScreen {
    NoteScreen(
      title: words[.historyUnreadableTitle],
      text: words(
        .historyUnreadable, ["instrument": "\(sitting.instrument.id) \(sitting.instrument.version)"]))
  }
}
