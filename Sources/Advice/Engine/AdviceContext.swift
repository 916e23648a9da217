import Instrument
import Scoring

/// Everything that advice is made from.
package struct AdviceContext: Sendable {
  package let questionnaire: Questionnaire
  package let answers: Answers
  package let profile: PowerProfile
  package let names: Names
  /// What the other person is to the user; nil where it was not said.
  package let role: Questionnaire.Role?
  /// nil where the private questions were not asked, as when a kept entry is read again.
  package let safety: SafetyAnswers?

  package init(
    questionnaire: Questionnaire, answers: Answers, profile: PowerProfile, names: Names,
    role: Questionnaire.Role? = nil, safety: SafetyAnswers? = nil
  ) {
    self.questionnaire = questionnaire
    self.answers = answers
    self.profile = profile
    self.names = names
    self.role = role
    self.safety = safety
  }
}
