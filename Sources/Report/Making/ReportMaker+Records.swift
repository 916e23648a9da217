import Advice
import Instrument
import JSON
import Scoring

extension ReportMaker {
  /// A value, or the reason why there is none, for every variable of the codebook.
  var records: [Record] {
    let codebook = Codebook(questionnaire, words: words, glossary: glossary, names: names)
    return codebook.variables.map { variable in
      let value = value(variable)
      let code: String? =
        switch value {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .decimal, .missing: nil
        }
      return Record(
        variable: variable, value: value, label: codebook.labels(variable).first { $0.code == code }?.text)
    }
  }

  private func value(_ variable: Variable) -> Record.Value {
    switch variable.source {
    case .about(let about): value(about)
    case .first(let global): first(global)
    case .pair(let item, let person): rating(input.answers.pair(item.id)[person], item)
    case .single(let item): rating(input.answers.singles[item.id], item)
    case .level(let measure, let person):
      scored(person == .me ? comparison(measure)?.me : comparison(measure)?.partner)
    case .gap(let measure, let part): scored(comparison(measure)?.relative.map { number($0, part) })
    case .verdict(let measure): .text((comparison(measure)?.verdict ?? .notScored).rawValue)
    case .answered(let measure): .integer(comparison(measure)?.answered ?? 0)
    case .climate(let scale):
      questionnaire.items(input.form).contains { $0.scale == scale }
        ? scored(profile.climate[scale]) : .missing(.notAsked)
    case .globalComparison: profile.globalComparison.map { .decimal($0) } ?? .missing(whyNoFirst)
    case .flag(let kind): .integer(profile.quality.contains { $0.kind == kind } ? 1 : 0)
    }
  }

  private func value(_ about: Variable.About) -> Record.Value {
    switch about {
    case .questionnaire: .text(questionnaire.id)
    case .version: .text(questionnaire.version)
    case .form: .text(input.form.rawValue)
    case .name: name.full.map { .text($0) } ?? .missing(input.isAnonymous ? .leftOut : .notGiven)
    case .role: input.role.map { .text($0.id) } ?? .missing(.notGiven)
    case .context(let question): input.relationship[question].map { .text($0) } ?? .missing(.notGiven)
    case .date: input.date.map { .text($0) } ?? .missing(.notGiven)
    }
  }

  private func first(_ global: GlobalComparison) -> Record.Value {
    if !input.includesAnswers { return .missing(.leftOut) }
    return input.answers.global.map { .integer($0) } ?? .missing(whyNoFirst)
  }

  private var whyNoFirst: Missing {
    questionnaire.global.map { input.answers.skipped.contains($0.id) } == true ? .skipped : .unanswered
  }

  private func rating(_ rating: Int?, _ item: Item) -> Record.Value {
    if !item.forms.contains(input.form) { return .missing(.notAsked) }
    if !input.includesAnswers { return .missing(.leftOut) }
    return rating.map { .integer($0) } ?? .missing(input.answers.skipped.contains(item.id) ? .skipped : .unanswered)
  }

  private func scored(_ value: Double?) -> Record.Value { value.map { .decimal($0) } ?? .missing(.tooFewAnswers) }

  private func comparison(_ measure: Variable.Measure) -> Comparison? {
    switch measure {
    case .base(let base): profile.bases[base]
    case .outcomeControl: profile.outcomeControl
    case .overall: profile.overall
    }
  }

  private func number(_ relative: RelativePower, _ part: Variable.GapPart) -> Double {
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
    return JSONWriter.meaningful(number)
  }
}
