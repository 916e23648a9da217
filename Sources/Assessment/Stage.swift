import Instrument

/// Where a sitting stands, whatever shows it.
package enum Stage: Equatable, Sendable {
  /// Before the first question.
  case setup
  case question, review
  case context(ContextQuestion)
  case safetyOpening, result
}

extension Session {
  /// Where the interview stands after it went on.
  package var stage: Stage {
    guard let interview else { return .setup }
    let isOver = interview.position == interview.questions.count
    if isOver, !interview.questionnaire.safetyItems.isEmpty { return .result }
    guard isOver || interview.position == interview.firstSafetyQuestion else { return .question }
    return interview.unanswered.isEmpty ? stageAfterReview : .review
  }

  /// The questions about the relationship as a whole; for an entry, what follows them.
  package var stageAfterReview: Stage { isReadOnly ? stageAfterContext : .context(ContextQuestion.allCases[0]) }

  /// The private questions, or the result where there are none.
  package var stageAfterContext: Stage {
    (interview?.questionnaire.safetyItems ?? []).isEmpty ? .result : .safetyOpening
  }

  /// Goes back from a question.
  package mutating func goBackFromQuestion() -> Stage {
    guard let interview, interview.position > 0 else { return .setup }
    if interview.position == interview.firstSafetyQuestion { return .safetyOpening }
    self.interview?.goBack()
    return .question
  }

  /// Goes back to the last question of the main part.
  package mutating func goBackFromReview() -> Stage {
    guard let interview else { return .setup }
    self.interview?.jump(to: interview.firstSafetyQuestion - 1)
    return .question
  }

  package mutating func goBackFromSafetyOpening() -> Stage {
    ContextQuestion.allCases.last.map(Stage.context) ?? goBackFromContext()
  }

  /// Goes back from the first question about the relationship as a whole.
  package mutating func goBackFromContext() -> Stage {
    guard let interview, interview.unanswered.isEmpty else { return .review }
    return goBackFromReview()
  }

  package mutating func beginPrivateQuestions() {
    guard let interview else { return }
    privatePass = []
    self.interview?.jump(to: interview.firstSafetyQuestion)
  }

  /// Passes what is left, and derives the result.
  package mutating func finish() {
    privatePass = []
    if let interview { self.interview?.jump(to: interview.questions.count) }
    computeResult()
  }

  /// Adds up how long the question asked now was looked at.
  package mutating func spend(since: Double) {
    guard opening.countsTime, takesAnswers, let id = interview?.question?.id else { return }
    seconds[id, default: 0] += max(now - since, 0)
  }
}
