import Instrument
import Report
import Scoring

/// Scores respondents for a reference group, with one value for each variable of the group.
package struct ReferenceWork: RespondentWork {
  private let questionnaire: Questionnaire
  private let form: Form
  private let variables: [Variable]
  package var names: [String] { variables.map(\.name) }

  package init(_ questionnaire: Questionnaire, form: Form) {
    self.questionnaire = questionnaire
    self.form = form
    variables = Variable.all(questionnaire).filter(\.hasStanding)
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> [Double?] {
    let values = ResultValues(
      questionnaire, form: form,
      profile: PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds),
      answers: content.answers, relationship: content.relationship, includesAnswers: false)
    return variables.map { if case .decimal(let number) = values[$0] { number } else { nil } }
  }
}
