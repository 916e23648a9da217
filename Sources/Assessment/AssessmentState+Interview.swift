import Instrument

/// Moves through the questions, on to the result, and back.
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

  /// The place that shows the present stage of the interview. Scores the answers if that is the result.
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

  /// Whether the question was opened from the list of answers, and returns to it.
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
      // Score again, because answers may have changed.
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
    // The user came from the list of entries, so go back to it.
    if session.isReadOnly { return pop() }
    replace(place(of: session.goBackFromSafetyOpening()))
  }

  /// Leaves the result: back to the list of entries if it was opened from there; otherwise asks whether to end the
  /// program.
  mutating func leaveResult() -> [Effect] {
    guard session.isReadOnly else { return perform(.open(.leave(status: 0))) }
    pop()
    return []
  }

  /// Removes the last rating of the question, or of the previous question if this one has none.
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
