import Instrument
import JSON
import Scoring
import Statistics

/// Computes the value of every variable of one result.
package struct ResultValues {
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile
  package let answers: Answers
  package let relationship: RelationshipContext
  /// Whether to include ratings and answers about the relationship. If not, their values are missing with the reason
  /// `leftOut`.
  package let includesAnswers: Bool
  /// The reference group with which the respondent is compared; nil for none.
  package let group: ReferenceGroup?
  var name = Record.Value.missing(.notGiven)
  var role = Record.Value.missing(.notGiven)
  var label = Record.Value.missing(.notGiven)
  var date = Record.Value.missing(.notGiven)

  package init(
    _ questionnaire: Questionnaire, form: Form, profile: PowerProfile, answers: Answers,
    relationship: RelationshipContext, includesAnswers: Bool, group: ReferenceGroup? = nil
  ) {
    self.questionnaire = questionnaire
    self.form = form
    self.profile = profile
    self.answers = answers
    self.relationship = relationship
    self.includesAnswers = includesAnswers
    self.group = group
  }

  package subscript(variable: Variable) -> Record.Value { value(variable.source) }

  private func value(_ source: Variable.Source) -> Record.Value {
    switch source {
    case .about(let about): value(about)
    case .first(let global): firstAnswer(global)
    case .pair(let item, let person): rating(answers.pair(item.id)[person], item)
    case .single(let item): rating(answers.singles[item.id], item)
    case .level(let measure, let person):
      scored(person == .me ? comparison(measure)?.me : comparison(measure)?.partner)
    case .gap(let measure, let part): scored(comparison(measure)?.relative.map { Self.number($0, part) })
    case .verdict(let measure): .text((comparison(measure)?.verdict ?? .notScored).rawValue)
    case .answered(let measure): .integer(comparison(measure)?.answered ?? 0)
    case .climate(let scale):
      questionnaire.items.contains { $0.scale == scale && $0.forms.contains(form) }
        ? scored(profile.climate[scale]) : .missing(.notAsked)
    case .globalComparison: profile.globalComparison.map { .decimal($0) } ?? .missing(missingFirstAnswerReason)
    case .flag(let kind): .integer(profile.quality.contains { $0.kind == kind } ? 1 : 0)
    case .standing(let source): standing(source)
    }
  }

  private func value(_ about: Variable.About) -> Record.Value {
    switch about {
    case .questionnaire: .text(questionnaire.id)
    case .version: .text(questionnaire.version)
    case .form: .text(form.rawValue)
    case .name: name
    case .role: role
    case .context(let question):
      includesAnswers ? relationship[question].map { .text($0) } ?? .missing(.notGiven) : .missing(.leftOut)
    case .label: label
    case .date: date
    case .reference: group.map { .text($0.population) } ?? .missing(.notGiven)
    case .referenceN: group.map { .integer($0.n) } ?? .missing(.notGiven)
    }
  }

  private func standing(_ source: Variable.Source) -> Record.Value {
    let value = value(source)
    guard case .decimal(let number) = value else { return value }
    return group?.distributions[source.name].map { .decimal($0.standing(of: number)) } ?? .missing(.notGiven)
  }

  private func firstAnswer(_ global: GlobalComparison) -> Record.Value {
    if !includesAnswers { return .missing(.leftOut) }
    return answers.global.map { .integer($0) } ?? .missing(missingFirstAnswerReason)
  }

  private var missingFirstAnswerReason: Missing {
    questionnaire.global.map { answers.skipped.contains($0.id) } == true ? .skipped : .unanswered
  }

  private func rating(_ rating: Int?, _ item: Item) -> Record.Value {
    if !item.forms.contains(form) { return .missing(.notAsked) }
    if !includesAnswers { return .missing(.leftOut) }
    return rating.map { .integer($0) } ?? .missing(answers.skipped.contains(item.id) ? .skipped : .unanswered)
  }

  private func scored(_ value: Double?) -> Record.Value { value.map { .decimal($0) } ?? .missing(.tooFewAnswers) }

  private func comparison(_ measure: Variable.Measure) -> Comparison? {
    switch measure {
    case .base(let base): profile.bases[base]
    case .outcomeControl: profile.outcomeControl
    case .overall: profile.overall
    }
  }

  static func number(_ relative: RelativePower, _ part: Variable.GapPart) -> Double {
    let number =
      switch part {
      case .estimate: relative.estimate
      case .low80: relative.interval80.lowerBound
      case .high80: relative.interval80.upperBound
      case .low95: relative.interval95.lowerBound
      case .high95: relative.interval95.upperBound
      case .meHigher: relative.probabilityMeHigher
      case .within10: relative.probabilityWithin10
      case .beyond10: relative.probabilityBeyond10
      }
    return JSONWriter.roundedToPrecision(number)
  }
}
