import Advice
import Instrument
import Scoring

/// The numbers and texts of a report about one person's answers.
package struct ReportResult: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// The other person's full name as the user gave it; nil if none was given or the report is anonymous.
  package let name: String?
  package let role: Questionnaire.Role?
  /// The user's name for this assessment; nil if it has none.
  package let label: String?
  /// The day of the answers, `YYYY-MM-DD`.
  package let date: String?
  package let profile: PowerProfile
  /// The tips; nil if they are left out.
  package let advice: Advice?
  /// The answers; nil if they are left out.
  package let answers: Answers?
  /// The comparison with a reference group; nil if there is none.
  package let standing: ReferenceStanding?
  /// The main sentences of the result.
  package let summary: [String]
}
