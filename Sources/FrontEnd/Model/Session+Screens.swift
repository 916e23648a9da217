import Assessment

extension Session {
  /// The screen for where the interview stands after it went on.
  mutating func screenOfStage() -> any Screen { screen(of: stage) }

  mutating func screen(of stage: Stage) -> any Screen {
    if stage == .safetyOpening || stage == .result { isFinished = true }
    switch stage {
    case .setup: return WelcomeScreen()
    case .question: return QuestionScreen(self)
    case .review: return ReviewScreen()
    case .safetyOpening: return SafetyOpeningScreen()
    case .result:
      finish()
      return OverviewScreen()
    }
  }

  /// The screen that follows a step before the questions.
  mutating func screen(after step: SetupStep?) -> any Screen {
    switch setup(after: step) {
    case .who: return WhoScreen()
    case .role: return RoleScreen()
    case .name: return NameScreen(text: givenName)
    case .how: return HowScreen()
    case .form: return FormScreen()
    case nil:
      if let form = opening.form { begin(form) }
      return QuestionScreen(self)
    }
  }
}
