import Assessment
import Terminal

/// The vault itself: where it lies, its reminder and its passphrase, and how to be rid of it.
struct VaultScreen: Screen {
  var selected = 0

  private static let choices: [ScreenText] = [.vaultRemind, .vaultPassphrase, .vaultLock, .vaultDelete]

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    if let notice = session.keeping.notice { sheet.text(notice, .bold) }
    sheet.text(words(.vaultWhere, ["path": session.keeping.path]))
    if let reminder = session.keeping.contents?.reminder {
      sheet.text(words(.vaultReminder, ["date": reminder.description]))
    }
    sheet.blank()
    for (index, text) in Self.choices.enumerated() {
      sheet.choice(words[text], key: "\(index + 1)", isFocused: index == selected)
      sheet.air()
    }
    return ScreenPage(
      title: words[.vaultTitle], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: Self.choices.count) {
      selected = next
      return .stay
    }
    if let digit = key.digit, Self.choices.indices.contains(digit - 1) {
      selected = digit - 1
      return choose(&session)
    }
    if key.isGoOn { return choose(&session) }
    return key.isBack || key.isQuit ? .back : .stay
  }

  private func choose(_ session: inout Session) -> Step {
    session.keeping.notice = nil
    switch Self.choices[selected] {
    case .vaultRemind: return .push(ReminderScreen())
    case .vaultPassphrase: return session.vaultStep(.push(PassphraseScreen(.current)))
    case .vaultLock where session.hasUnkept:
      return .push(NoteScreen(title: session.words[.vaultLock], text: session.words[.vaultLockUnkept]))
    case .vaultLock: return .effect(.vault(.lock))
    default: return session.vaultStep(.push(PassphraseScreen(.deleteAll)))
    }
  }
}
