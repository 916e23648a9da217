import Instrument

/// Going through the questions, and from there to the result and back.
extension AssessmentState {
  mutating func changeInterview(_ action: Action) -> [Effect] {
    switch action {
    case .answer(let value, let person): session.answer(value, for: person)
    case .clear(let person): session.clear(for: person)
    case .takeBack: takeBackAnswer()
    case .skip:
      guard session.takesAnswers else { break }
      session.skip()
      return leaveQuestion()
    case .jump(let index):
      session.interview?.jump(to: index)
      push(.question)
    case .openReview(let showsAll): openReview(showsAll: showsAll)
    case .chooseContext(let index): answerContext(index)
    case .choosePrivate(true):
      session.beginPrivateQuestions()
      replace(.question)
    case .choosePrivate(false):
      session.hasPrivatePass = true
      replace(place(of: .result))
    default: break
    }
    return []
  }

  /// The place for where the interview stands. Scores the answers where that is the result.
  mutating func place(of stage: Stage) -> Place {
    if stage == .safetyOpening || stage == .result { session.isFinished = true }
    switch stage {
    case .setup: return .welcome
    case .question: return .question
    case .review: return .review(ReviewList(showsAll: false, origin: .end))
    case .context(let question): return .context(question)
    case .safetyOpening: return .safetyOpening(isFromResult: false)
    case .result:
      session.finish()
      return .overview
    }
  }

  /// Whether the question was opened from a list of answers, to which it leads back.
  private var isFromReview: Bool {
    guard path.count > 1, case .review = path[path.count - 2].place else { return false }
    return true
  }

  mutating func leaveQuestion() -> [Effect] {
    session.spend()
    if isFromReview {
      pop()
      return []
    }
    let isPrivate = session.interview?.question?.section == .safety
    session.interview?.goOn()
    if session.followUp != nil, session.interview?.question == nil { return keepRatings() }
    if isPrivate, session.stage == .result { session.hasPrivatePass = true }
    replace(place(of: session.stage))
    return []
  }

  mutating func goBackFromQuestion() {
    session.spend()
    if isFromReview { return pop() }
    let stage = session.goBackFromQuestion()
    if stage == .setup { pop() } else { replace(place(of: stage)) }
  }

  // MARK: The list of answers

  private mutating func openReview(showsAll: Bool) {
    switch place {
    case .review(var list):
      list.showsAll = showsAll
      replace(.review(list))
    case .question:
      if isFromReview, case .review(var list) = path[path.count - 2].place {
        session.spend()
        pop()
        list.showsAll = showsAll
        return replace(.review(list))
      }
      guard let position = session.interview?.position else { return }
      session.spend()
      push(.review(ReviewList(showsAll: showsAll, origin: .question(position))))
    case .context, .safetyOpening(isFromResult: false): replace(.review(ReviewList(showsAll: showsAll, origin: .end)))
    default: push(.review(ReviewList(showsAll: showsAll, origin: .result)))
    }
  }

  mutating func goOn(from list: ReviewList) {
    switch list.origin {
    case .question(let index):
      session.interview?.jump(to: index)
      pop()
    case .end: replace(place(of: session.stageAfterReview))
    case .result:
      // Answers may have been changed.
      session.finish()
      pop()
    }
  }

  mutating func goBack(from list: ReviewList) {
    switch list.origin {
    case .end where !session.isReadOnly: replace(place(of: session.goBackFromReview()))
    default: goOn(from: list)
    }
  }

  // MARK: The relationship as a whole

  private mutating func answerContext(_ index: Int?) {
    guard case .context(let question) = place else { return }
    let codes = question.codes
    _ = session.relationship.answer(question, index.flatMap { codes.indices.contains($0) ? codes[$0] : nil })
    replace(question.next.map { .context($0) } ?? place(of: session.stageAfterContext))
  }

  mutating func goBack(from question: ContextQuestion) {
    replace(question.previous.map { .context($0) } ?? place(of: session.goBackFromContext()))
  }

  mutating func goBackFromSafetyOpening(_ isFromResult: Bool) {
    if isFromResult {
      session.finish()
      return replace(.more)
    }
    // An entry was opened from the list of entries.
    if session.isReadOnly { return pop() }
    replace(place(of: session.goBackFromSafetyOpening()))
  }

  /// Out of a result: to the list that its entry was opened from, or else out of the program, which asks.
  mutating func leaveResult() -> [Effect] {
    guard session.isReadOnly else { return perform(.open(.leave(status: 0))) }
    pop()
    return []
  }

  /// Takes the last rating of the question back; where it has none, that of the question before.
  mutating func takeBackAnswer() {
    guard session.takesAnswers else { return }
    if session.clearLastAnswer() || isFromReview { return }
    guard let interview = session.interview, interview.position > 0,
      interview.position != interview.firstSafetyQuestion
    else { return }
    goBackFromQuestion()
    _ = session.clearLastAnswer()
  }
}
