extension Session {
  /// The screen for where the interview stands after it went on.
  mutating func screenOfStage() -> Screen { screen(of: stage) }

  mutating func screen(of stage: Stage) -> Screen {
    if stage == .safetyOpening || stage == .result { isFinished = true }
    switch stage {
    case .setup: return .welcome(WelcomeScreen())
    case .question: return .question(QuestionScreen(self))
    case .review: return .review(ReviewScreen())
    case .safetyOpening: return .safetyOpening(SafetyOpeningScreen())
    case .result:
      finish()
      return .overview(OverviewScreen())
    }
  }

  /// The screen that follows a step before the questions.
  mutating func screen(after step: Setup?) -> Screen {
    switch setup(after: step) {
    case .who: return .who(WhoScreen())
    case .role: return .role(RoleScreen())
    case .name: return .name(NameScreen(text: givenName))
    case .how: return .how(HowScreen())
    case .form: return .form(FormScreen())
    case nil:
      if let form = opening.form { begin(form) }
      return .question(QuestionScreen(self))
    }
  }
}
