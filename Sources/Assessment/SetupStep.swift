/// What is said and settled before the first question, in order.
package enum SetupStep: CaseIterable, Equatable, Sendable {
  case who, role, name, how, form
}

extension Session {
  /// The steps that this sitting takes; what was settled before is not asked.
  package var setups: [SetupStep] {
    SetupStep.allCases.filter { step in
      switch step {
      case .who: opening.questionnaire == nil
      case .role: !(questionnaire?.roles ?? []).isEmpty
      case .name: opening.name == nil
      case .how: true
      case .form: opening.form == nil
      }
    }
  }

  /// The step after `step`, or the first; nil where the questions begin.
  package func setup(after step: SetupStep?) -> SetupStep? {
    guard let step, let place = setups.firstIndex(of: step) else { return setups.first }
    return setups.dropFirst(place + 1).first
  }
}
