import Content
import Instrument
import Report
import Scoring
import Statistics

/// Turns lines of answers into lines of profiles.
package struct LineScorer: LineFilter {
  /// The longest line in bytes. All answers to the largest questionnaire take a twentieth of it.
  package static let maximumLineLength = 1 << 20

  private let questionnaire: Questionnaire
  private let form: Form
  private let includesAnswers: Bool
  private let group: ReferenceGroup?
  /// The variables that are compared with the reference group.
  private let compared: [Variable]

  /// - Parameter group: the reference group for comparison; nil for none.
  package init(
    _ questionnaire: Questionnaire, form: Form, includesAnswers: Bool = false, group: ReferenceGroup? = nil
  ) {
    self.group = group
    compared = group.map { ReferenceStanding.compared(questionnaire, in: $0) } ?? []
    self.questionnaire = questionnaire
    self.form = form
    self.includesAnswers = includesAnswers
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> [UInt8] {
    let profile = PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds)
    return ProfileLine(
      id: id, questionnaire: questionnaire, form: form, profile: profile,
      answers: includesAnswers ? content.answers : nil, standing: standing(content, profile)
    ).bytes
  }

  private func standing(_ content: AnswerLine.Content, _ profile: PowerProfile) -> ReferenceStanding? {
    guard let group else { return nil }
    let values = ResultValues(
      questionnaire, form: form, profile: profile, answers: content.answers, relationship: content.relationship,
      includesAnswers: false)
    return ReferenceStanding(values, in: group, compared: compared)
  }

  package func bytes(of fault: PlacedFault, in words: FaultWords) -> [UInt8] { fault.bytes(words) }
}
