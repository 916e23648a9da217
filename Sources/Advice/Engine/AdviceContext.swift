import Care
import Instrument
import Scoring

/// Everything from which an advice is composed.
package struct AdviceContext: Sendable {
  package let questionnaire: Questionnaire
  package let answers: Answers
  package let profile: PowerProfile
  package let names: Names
  /// The other person's role; nil if none was chosen.
  package let role: Questionnaire.Role?
  /// The answers about the relationship as a whole.
  package let relationship: RelationshipContext
  package let care: Care

  package init(
    questionnaire: Questionnaire, answers: Answers, profile: PowerProfile, names: Names,
    role: Questionnaire.Role? = nil, relationship: RelationshipContext = RelationshipContext(), care: Care
  ) {
    self.questionnaire = questionnaire
    self.answers = answers
    self.profile = profile
    self.names = names
    self.role = role
    self.relationship = relationship
    self.care = care
  }
}
