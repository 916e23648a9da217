import Care
import Instrument
import Statistics

/// What a report is made from. There is no place in it for answers to the private questions.
package struct ReportInput: Sendable {
  package var questionnaire: Questionnaire
  package var answers: Answers
  package var form: Form
  /// How long each item was on the screen; empty where that is not known.
  package var seconds: [Item.ID: Double] = [:]
  /// What the user calls the other person; blank for nothing.
  package var name = ""
  package var role: Questionnaire.Role?
  /// What was said of the relationship as a whole.
  package var relationship = RelationshipContext()
  /// What the user calls this assessment, such as a client's code; empty for nothing.
  package var label = ""
  /// The day of the answers, `YYYY-MM-DD`.
  package var date: String?
  /// Leave out the name.
  package var isAnonymous = false
  /// Show every answer beside what follows from them.
  package var includesAnswers = false
  /// A panel that the result is compared with; nil for none.
  package var group: ReferenceGroup?
  /// What the tips are made with; nil leaves them out. They are for the person who answered, and not for other eyes.
  package var care: Care?

  package init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) {
    self.answers = answers
    self.questionnaire = questionnaire
    self.form = form
  }
}
