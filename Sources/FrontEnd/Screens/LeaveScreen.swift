import Assessment
import Terminal

/// Asks once before answers or a result are gone.
struct LeaveScreen: Screen {
  let status: Int32
  /// nil until a choice is moved to: then it is the one that loses nothing.
  var selected: Int?

  init(status: Int32) {
    self.status = status
  }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[session.leaving])
    sheet.blank()
    let choices = Self.choices(session)
    let selected = selected(choices, session)
    for (index, choice) in choices.enumerated() {
      sheet.choice(words[choice], key: "\(index + 1)", isFocused: index == selected)
    }
    return ScreenPage(
      title: words[.leaveTitle], body: sheet,
      hints: [
        Hint("Enter", .doChoose), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys),
        Hint("y", .leaveYes), Hint("n", .leaveNo),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let choices = Self.choices(session)
    let selected = selected(choices, session)
    if let next = key.selection(from: selected, of: choices.count) {
      self.selected = next
      return .stay
    }
    switch key {
    case .enter: return choose(choices[selected])
    case .character("q"), .character("y"): return choose(.leaveYes)
    case .character("n"): return .back
    case _ where key.isBack: return .back
    default:
      guard let digit = key.digit, choices.indices.contains(digit - 1) else { return .stay }
      return choose(choices[digit - 1])
    }
  }

  /// Leaving where nothing would be lost, else staying.
  private func selected(_ choices: [ScreenText], _ session: Session) -> Int {
    // To keep it is offered no more once it is kept.
    if let selected { return min(selected, choices.count - 1) }
    return choices.firstIndex(of: session.losesByLeaving ? .leaveNo : .leaveYes) ?? 0
  }

  private func choose(_ choice: ScreenText) -> Step {
    switch choice {
    case .leaveYes: .effect(.end(status: status))
    case .leaveKeep: .toVault
    default: .back
    }
  }

  /// Keeping it is offered where there is something that is not kept.
  private static func choices(_ session: Session) -> [ScreenText] {
    let canKeep = session.hasAnswers && !session.keeping.isOpen
    return [.leaveYes, .leaveNo] + (canKeep ? [.leaveKeep] : [])
  }
}
