import Pages
import Assessment

/// The letters that do something.
extension LinearModel {
  /// - Parameter text: the letter as it was typed.
  mutating func obey(_ command: LinearCommand, _ text: String) -> LinearReply {
    if command == .quit {
      if case .leave = prompt { return LinearReply([], isOver: true) }
      return reply(ask(.leave(from: prompt)))
    }
    guard commands.contains(where: { $0.command == command }), let lines = lines(for: command) else {
      return reply([words(.lineWrongCommand, ["line": text.quoted])] + promptLines)
    }
    return reply(lines)
  }

  private mutating func lines(for command: LinearCommand) -> [String]? {
    switch command {
    case .next: return goOn()
    case .back: return goBack()
    case .skip: return skip()
    case .clear: return clear()
    case .why: return why.map { [$0] + promptLines } ?? whyTip
    case .open: return review(showsAll: false)
    case .answers: return review(showsAll: true)
    case .privacy: return privacy + promptLines
    case .help: return help + promptLines
    case .vault: return toVault()
    case .again: return entryAtHand.map { answerAgain($0) }
    case .more, .less, .other, .smallest:
      guard case .trial(let trial) = prompt else { return nil }
      return obey(command, in: trial)
    case .quit: return nil
    }
  }

  private mutating func goOn() -> [String]? {
    switch prompt {
    case .question(let row, let review): return goOn(fromRow: row, review)
    case .review(let review): return goOn(from: review)
    case .result(let page): return page == .overview || self.page(after: page) != nil ? show(after: page) : nil
    case .trial: return show(.more)
    case .setup, .safetyOpening, .vault, .leave: return nil
    }
  }

  private mutating func goBack() -> [String]? {
    switch prompt {
    case .vault(let place, let from): return goBack(from: place, from)
    case .setup(let step): return goBack(before: step)
    case .question(let row, let review): return goBack(fromRow: row, review)
    case .review(let review): return goBack(from: review)
    case .safetyOpening where session.isReadOnly:
      return session.result == nil ? ask(.vault(.history, from: nil)) : show(.more)
    case .safetyOpening: return go(to: session.goBackFromSafetyOpening())
    case .result(let page): return self.page(before: page).map { show($0) } ?? review(showsAll: true)
    case .trial: return show(.more)
    case .leave(let from): return ask(from)
    }
  }

  private mutating func skip() -> [String]? {
    switch prompt {
    case .setup(.name): return giveName("")
    case .setup(.role): return choose((session.questionnaire?.roles ?? []).count + 1, at: .role)
    case .question(_, let review): return skip(review)
    case .safetyOpening: return go(to: .result)
    case .setup, .review, .result, .trial, .vault, .leave: return nil
    }
  }

  private mutating func clear() -> [String]? {
    guard case .question(let row, _) = prompt, let question = session.interview?.question else { return nil }
    session.clear(for: question.rows[row])
    return promptLines
  }

  private var why: String? {
    guard case .question = prompt else { return nil }
    return session.interview?.question?.why
  }

  private var whyTip: [String]? {
    guard case .result(.tip(let number)) = prompt, let tip = session.tip(number) else { return nil }
    return whyLines(tip) + promptLines
  }

  private var privacy: [String] {
    guard let page = session.books?.care[.privacy] else { return [] }
    return [page.title + "."] + page.paragraphs
  }
}
