import Instrument
import Terminal

/// One question of the interview; of a pair, both ratings.
struct QuestionScreen: ScreenState {
  /// Index into the question's rows.
  var row: Int
  /// Enter was pressed on a row that is not answered; once more leaves it open.
  var asksAgain = false
  /// When the question came on the screen, by the session's clock.
  var since: Double
  /// Set where the question was opened from the list of answers: there it returns.
  var returnsTo: ReviewScreen?

  init(_ session: Session, returnsTo: ReviewScreen? = nil) {
    row = session.interview?.firstOpenRow ?? 0
    since = session.now
    self.returnsTo = returnsTo
  }

  var screen: Screen { .question(self) }

  func page(_ session: Session, _ layout: Layout) -> Page {
    QuestionView(state: self, session: session, layout: layout).page
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    guard let interview = session.interview, let question = interview.question else { return .stay }
    let rows = question.rows
    let choices = interview.choices
    let value = interview.value(at: interview.position, for: rows[row])
    defer { if key != .enter { asksAgain = false } }

    switch key {
    case .character("s"): return skip(&session)
    case .character("w"): return .push(.note(NoteScreen(title: session.words[.whyTitle], text: question.why)))
    case .backspace, .delete, .character("x"):
      session.interview?.clear(for: rows[row])
      return .stay
    case _ where key.isBack: return goBack(&session)
    case _ where key.isQuit: return .push(.leave(LeaveScreen(status: 0)))
    case .enter: return enter(value != nil, &session)
    case .tab: row = (row + 1) % rows.count
    case .backTab: row = (row + rows.count - 1) % rows.count
    default: break
    }
    if let digit = key.digit {
      // Lists count from 1; the ratings are their own numbers.
      let choice = question.isList ? digit - 1 + choices.lowerBound : digit
      if choices.contains(choice) { answer(choice, &session, goesOn: true) }
    } else if question.isList {
      if key.isUp { answer(move(value, by: -1, in: choices), &session) }
      if key.isDown { answer(move(value, by: 1, in: choices), &session) }
    } else {
      if key.isUp { row = max(row - 1, 0) }
      if key.isDown { row = min(row + 1, rows.count - 1) }
      if key.isLeft { answer(move(value, by: -1, in: choices), &session) }
      if key.isRight { answer(move(value, by: 1, in: choices), &session) }
    }
    return .stay
  }

  /// The first press chooses an end of the scale, so that no middle is suggested.
  private func move(_ value: Int?, by step: Int, in choices: ClosedRange<Int>) -> Int {
    guard let value else { return step > 0 ? choices.lowerBound : choices.upperBound }
    return min(max(value + step, choices.lowerBound), choices.upperBound)
  }

  private mutating func answer(_ value: Int, _ session: inout Session, goesOn: Bool = false) {
    guard let question = session.interview?.question else { return }
    session.interview?.answer(value, for: question.rows[row])
    if goesOn { row = session.interview?.firstOpenRow ?? row }
  }

  /// On to the row that is still open, or to the next question.
  private mutating func enter(_ isAnswered: Bool, _ session: inout Session) -> Step {
    let isSkipped = session.interview.map { $0.status(at: $0.position) == .skipped } ?? false
    if let open = session.interview?.firstOpenRow, !isSkipped, !asksAgain {
      if open != row, isAnswered {
        row = open
      } else {
        row = isAnswered ? open : row
        asksAgain = true
      }
      return .stay
    }
    return goOn(&session)
  }

  private mutating func skip(_ session: inout Session) -> Step {
    session.interview?.skip()
    return goOn(&session)
  }

  private mutating func goOn(_ session: inout Session) -> Step {
    session.spend(since: since)
    if let review = returnsTo { return .replace(.review(review)) }
    session.interview?.goOn()
    return .replace(session.screenOfStage())
  }

  private mutating func goBack(_ session: inout Session) -> Step {
    session.spend(since: since)
    if let review = returnsTo { return .replace(.review(review)) }
    let stage = session.goBackFromQuestion()
    return stage == .setup ? .back : .replace(session.screen(of: stage))
  }
}
