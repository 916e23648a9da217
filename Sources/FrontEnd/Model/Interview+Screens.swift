import Instrument

extension Question {
  /// Its answers are words in a list, and not ratings in a row.
  var isList: Bool {
    switch self {
    case .global, .safety: true
    case .pair, .single: false
    }
  }

  var isPair: Bool { if case .pair = self { true } else { false } }

  /// The words of a list.
  func labels(_ names: Names) -> [String] {
    switch self {
    case .global(let global): global.labels.map { $0.text(names) }
    case .safety(let item): item.options.map { capitalized($0.label) }
    case .pair, .single: []
    }
  }
}

extension Interview {
  /// What can be answered to the question that is asked now.
  var choices: ClosedRange<Int> {
    switch question {
    case .global(let global): global.range
    case .safety(let item): 0...item.options.count - 1
    case .pair, .single, nil: questionnaire.rating.range
    }
  }

  /// The first row of the question asked now that has no answer; nil where all have one.
  var firstOpenRow: Int? {
    question?.rows.firstIndex { value(at: position, for: $0) == nil }
  }
}

extension Session {
  /// The screen for where the interview stands after it went on.
  var screenOfInterview: Screen {
    mutating get {
      guard let interview else { return .welcome(WelcomeScreen()) }
      if interview.position == interview.questions.count { return afterMainPart(isOver: true) }
      return interview.position == interview.firstSafetyQuestion
        ? afterMainPart(isOver: false) : .question(QuestionScreen(self))
    }
  }

  private mutating func afterMainPart(isOver: Bool) -> Screen {
    guard let interview else { return .welcome(WelcomeScreen()) }
    if isOver, !interview.questionnaire.safetyItems.isEmpty { return resultScreen() }
    return interview.unanswered.isEmpty ? afterReview() : .review(ReviewScreen())
  }

  /// The private questions, or the result where there are none.
  mutating func afterReview() -> Screen {
    guard let interview, !interview.questionnaire.safetyItems.isEmpty else { return resultScreen() }
    return .safetyOpening(SafetyOpeningScreen())
  }

  mutating func resultScreen() -> Screen {
    if let interview { self.interview?.jump(to: interview.questions.count) }
    computeResult()
    return .overview(OverviewScreen())
  }
}
