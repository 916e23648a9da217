import Assessment
import Vault
import Terminal

/// Asks once before something kept is gone.
struct ConfirmScreen: Screen {
  enum Question: Equatable, Sendable {
    /// A new assessment would take the place of the one under way: one like this entry, or any.
    case dropDraft(for: Entry.ID?)
    /// The assessment under way here would take the place of the one in the vault.
    case replaceDraft
  }

  let question: Question
  /// What loses nothing comes first.
  var selected = 0

  init(_ question: Question) {
    self.question = question
  }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words(texts.lead, session.keepingValues))
    sheet.blank()
    for (index, text) in [texts.no, texts.yes].enumerated() {
      sheet.choice(words[text], key: "\(index + 1)", isFocused: index == selected)
    }
    return ScreenPage(
      title: words[texts.title], body: sheet,
      hints: [Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys)])
  }

  private var texts: (title: ScreenText, lead: ScreenText, no: ScreenText, yes: ScreenText) {
    switch question {
    case .dropDraft(let entry):
      (entry == nil ? .keptNew : .doAgain, .confirmDrop, .confirmDropNo, entry == nil ? .keptNew : .doAgain)
    case .replaceDraft: (.keepTitle, .confirmReplace, .confirmReplaceNo, .confirmReplaceYes)
    }
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: 2) {
      selected = next
      return .stay
    }
    switch key {
    case .enter where selected == 1, .character("2"): return confirm(&session)
    case .enter, .character("1"): return .back
    case _ where key.isBack || key.isQuit: return .back
    default: return .stay
    }
  }

  private func confirm(_ session: inout Session) -> Step {
    switch question {
    case .dropDraft(let entry?): return .beginAgain(entry)
    case .dropDraft(nil):
      let step = session.beginAnew()
      session.keeping.replacesDraft = true
      guard case .push(let screen) = step else { return step }
      return .replace(screen)
    case .replaceDraft:
      session.keeping.replacesDraft = true
      return .back
    }
  }
}
