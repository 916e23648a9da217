import Assessment
import Instrument
import Terminal

/// One question of the interview; of a pair, both ratings.
struct QuestionScreen: Screen {
  /// nil where all was asked.
  private let asked: QuestionContent?
  /// Index into the question's rows.
  var row: Int
  /// Enter was pressed on a row that is not answered; once more leaves it open.
  var asksAgain = false
  /// When the question came on the screen, by the session's clock.
  var since: Double
  /// Set where the question was opened from the list of answers: there it returns.
  var returnsTo: ReviewScreen?

  init(_ session: Session, returnsTo: ReviewScreen? = nil) {
    asked = QuestionContent(session)
    row = session.firstOpenRow ?? 0
    since = session.now
    self.returnsTo = returnsTo
  }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    guard let asked else { return ScreenPage(title: session.title, body: Sheet(layout), hints: []) }
    return QuestionView(
      asked: asked, values: asked.rows.map { session.shownValue(for: $0.person) }, row: row,
      notice: notice(asked, session), words: session.words, layout: layout
    ).page
  }

  private func notice(_ asked: QuestionContent, _ session: Session) -> ScreenText? {
    if !asked.takesAnswers { return session.isShownSkipped ? .staysSkipped : .stays }
    let isSafety = asked.section == .safety
    if asksAgain { return isSafety ? .safetyOpen : asked.isPair ? .pairOpen : .singleOpen }
    return session.isShownSkipped ? isSafety ? .wasSkippedSafety : .wasSkipped : nil
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    guard let asked else { return .stay }
    let rows = asked.rows
    let choices = asked.choices
    let value = session.shownValue(for: rows[row].person)
    defer { if key != .enter { asksAgain = false } }

    switch key {
    case .character("g") where !asked.takesAnswers: return .answerAgain
    case .enter where !asked.takesAnswers: return goOn(&session)
    case .character("s"):
      if !asked.takesAnswers { return .stay }
      session.skip()
      return goOn(&session)
    case .character("w"): return .push(NoteScreen(title: session.words[.whyTitle], text: asked.why))
    case .backspace, .delete, .character("x"):
      session.clear(for: rows[row].person)
      return .stay
    case _ where key.isBack: return goBack(&session)
    case _ where key.isQuit: return .push(LeaveScreen(status: 0))
    case .enter: return enter(value != nil, &session)
    case .tab: row = (row + 1) % rows.count
    case .backTab: row = (row + rows.count - 1) % rows.count
    default: break
    }
    if let digit = key.digit {
      // Lists count from 1; the ratings are their own numbers.
      let choice = asked.isList ? digit - 1 + choices.lowerBound : digit
      if choices.contains(choice) { answer(choice, &session, goesOn: true) }
    } else if asked.isList {
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
    guard let asked else { return }
    session.answer(value, for: asked.rows[row].person)
    if goesOn { row = session.firstOpenRow ?? row }
  }

  /// On to the row that is still open, or to the next question.
  private mutating func enter(_ isAnswered: Bool, _ session: inout Session) -> Step {
    if let open = session.firstOpenRow, !session.isShownSkipped, !asksAgain {
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

  private mutating func goOn(_ session: inout Session) -> Step {
    session.spend(since: since)
    if let review = returnsTo { return .replace(review) }
    session.interview?.goOn()
    return .replace(session.screenOfStage())
  }

  private mutating func goBack(_ session: inout Session) -> Step {
    session.spend(since: since)
    if let review = returnsTo { return .replace(review) }
    let stage = session.goBackFromQuestion()
    return stage == .setup ? .back : .replace(session.screen(of: stage))
  }
}
