import Advice
import Instrument
import Scoring

/// The numbers and words behind a report.
package struct ReportResult: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  /// As the user gave it, in full; nil where no name was given or it was taken out.
  package let name: String?
  package let role: Questionnaire.Role?
  /// What the user calls this assessment; nil for nothing.
  package let label: String?
  /// The day of the answers, `YYYY-MM-DD`.
  package let date: String?
  package let profile: PowerProfile
  /// nil where the tips were left out.
  package let advice: Advice?
  /// nil where they were left out.
  package let answers: Answers?
  /// nil where the result is compared with no group.
  package let standing: ReferenceStanding?
  /// The main sentences.
  package let summary: [String]
}
