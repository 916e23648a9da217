/// The steps of the setup before the first question, in order.
package enum SetupStep: CaseIterable, Equatable, Sendable {
  case who, role, name, how, form
}

extension Session {
  /// The setup steps of this sitting, without those that were settled by options.
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

  /// The setup step after `step`, or the first one for nil; nil if the questions come next.
  package func setup(after step: SetupStep?) -> SetupStep? {
    guard let step, let place = setups.firstIndex(of: step) else { return setups.first }
    return setups.dropFirst(place + 1).first
  }
}
