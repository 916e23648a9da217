import Instrument
import Scoring

/// Turns lines of answers into lines of profiles.
package struct LineScorer: LineFilter {
  /// The longest line, in bytes; all answers to the largest questionnaire take a twentieth of it.
  package static let longestLine = 1 << 20

  private let questionnaire: Questionnaire
  private let form: Form
  private let includesAnswers: Bool

  package init(_ questionnaire: Questionnaire, form: Form, includesAnswers: Bool = false) {
    self.questionnaire = questionnaire
    self.form = form
    self.includesAnswers = includesAnswers
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> [UInt8] {
    let profile = PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds)
    return ProfileLine(
      id: id, questionnaire: questionnaire, form: form, profile: profile,
      answers: includesAnswers ? content.answers : nil
    ).bytes
  }

  package func bytes(of fault: PlacedFault) -> [UInt8] { fault.bytes }
}
