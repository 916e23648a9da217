import Care
import Instrument
import Statistics

/// The data from which a report is made. It has no field for answers to private questions.
package struct ReportInput: Sendable {
  package var questionnaire: Questionnaire
  package var answers: Answers
  package var form: Form
  /// How long each item was on the screen, in seconds; empty if not known.
  package var seconds: [Item.ID: Double] = [:]
  /// The user's name for the other person; blank if none was given.
  package var name = ""
  package var role: Questionnaire.Role?
  /// The answers about the relationship as a whole.
  package var relationship = RelationshipContext()
  /// The user's name for this assessment, such as a client's code; empty for none.
  package var label = ""
  /// The day of the answers, `YYYY-MM-DD`.
  package var date: String?
  /// Whether to leave out the name.
  package var isAnonymous = false
  /// Whether to show every answer beside the results that follow from it.
  package var includesAnswers = false
  /// The reference group with which the result is compared; nil for none.
  package var group: ReferenceGroup?
  /// The state of care with which tips are chosen; nil for a report without tips. Tips are only for the person who
  /// answered.
  package var care: Care?

  package init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) {
    self.answers = answers
    self.questionnaire = questionnaire
    self.form = form
  }
}
