import Instrument

/// The stage of a sitting, independent of the front end.
package enum Stage: Equatable, Sendable {
  /// The setup before the first question.
  case setup
  case question, review
  case context(ContextQuestion)
  case safetyOpening, result
}

extension Session {
  /// The stage after the interview moved on.
  package var stage: Stage {
    guard let interview else { return .setup }
    let isOver = interview.position == interview.questions.count
    if isOver, !interview.questionnaire.safetyItems.isEmpty { return .result }
    guard isOver || interview.position == interview.firstSafetyQuestion else { return .question }
    return interview.unanswered.isEmpty ? stageAfterReview : .review
  }

  /// The stage after the list of answers: the questions about the relationship as a whole, or what follows these for a
  /// stored entry.
  package var stageAfterReview: Stage { isReadOnly ? stageAfterContext : .context(ContextQuestion.allCases[0]) }

  /// The stage after the questions about the relationship: the private questions, or the result if there are none.
  package var stageAfterContext: Stage {
    (interview?.questionnaire.safetyItems ?? []).isEmpty ? .result : .safetyOpening
  }

  /// Goes back from a question, and returns the new stage.
  package mutating func goBackFromQuestion() -> Stage {
    guard let interview, interview.position > 0 else { return .setup }
    if interview.position == interview.firstSafetyQuestion { return .safetyOpening }
    self.interview?.goBack()
    return .question
  }

  /// Goes back to the last question before the private ones.
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

  /// Skips the remaining questions, and computes the result.
  package mutating func finish() {
    privatePass = []
    if let interview { self.interview?.jump(to: interview.questions.count) }
    computeResult()
  }

  /// Adds the time since the current question was shown to its total.
  package mutating func spend(since: Double) {
    guard opening.countsTime, takesAnswers, let id = interview?.question?.id else { return }
    seconds[id, default: 0] += max(now - since, 0)
  }
}
