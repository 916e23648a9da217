import Advice
import Instrument
import Scoring
import Statistics

/// Describes every variable of a CSV report: its label, its range, its codes and the reasons why a value may be
/// missing.
package struct Codebook: Sendable {
  package let questionnaire: Questionnaire
  package let variables: [Variable]
  let words: ReportWords
  let glossary: Glossary
  let names: Names
  /// The reference group with which respondents are compared; nil for none.
  package let group: ReferenceGroup?

  /// - Parameter names: the names to use in labels; nil for the questionnaire's own word for the other person.
  package init(
    _ questionnaire: Questionnaire, words: ReportWords, glossary: Glossary, names: Names? = nil,
    group: ReferenceGroup? = nil
  ) {
    self.questionnaire = questionnaire
    self.words = words
    self.glossary = glossary
    self.names = names ?? questionnaire.names(given: "")
    self.group = group
    let standings = group.map { Variable.standings(questionnaire, in: Set($0.distributions.keys)) } ?? []
    variables = Variable.all(questionnaire) + standings
  }

  /// A short description of the variable.
  package func label(_ variable: Variable) -> String { label(variable.source) }

  private func label(_ source: Variable.Source) -> String {
    switch source {
    case .about(let about): words[Self.text(about)]
    case .first(let global): words(.variableFirst, names, ["name": global.statement.text(names)])
    case .pair(let item, let person): say(.variableRating, item.statement.ofEither, person)
    case .single(let item): say(.variableSingle, item.statement.text(names))
    case .level(let measure, let person): say(.variableLevel, name(measure), person)
    case .gap(let measure, let part): say(Self.text(part), name(measure))
    case .verdict(let measure): say(.variableVerdict, name(measure))
    case .answered(let measure): say(.variableAnswered, name(measure))
    case .climate(let scale): say(.variableClimate, glossary.word(scale, names).name)
    case .globalComparison: words[.variableComparison]
    case .flag(let kind): say(.variableFlag, words[Self.text(kind)])
    case .standing(let source):
      words(
        .variableStanding, names,
        ["name": label(source), "group": group?.population ?? "", "count": "\(group?.n ?? 0)"])
    }
  }

  /// The codes of the variable, in order; empty if its value is a number or free text.
  package func labels(_ variable: Variable) -> [Variable.Label] {
    switch variable.source {
    case .about(.form):
      Form.allCases.map { .init(code: $0.rawValue, text: words[$0 == .full ? .formFull : .formBrief]) }
    case .about(.context(let question)): glossary.labels(question, names).map { .init(code: $0.code, text: $0.text) }
    case .about(.role): questionnaire.roles.map { .init(code: $0.id, text: $0.label) }
    case .first(let global):
      global.labels.enumerated().map { .init(code: "\($0)", text: $1.text(names)) }
    case .pair, .single:
      questionnaire.rating.range.map { .init(code: "\($0)", text: questionnaire.rating.label($0)) }
    case .verdict: Verdict.allCases.map { .init(code: $0.rawValue, text: glossary.short($0, names)) }
    case .flag: [.init(code: "0", text: words[.flagNo]), .init(code: "1", text: words[.flagYes])]
    case .about, .level, .gap, .answered, .climate, .globalComparison, .standing: []
    }
  }

  /// The smallest and the largest possible value; nil if the variable is not a number.
  package func range(_ variable: Variable) -> ClosedRange<Int>? {
    switch variable.source {
    case .pair, .single: questionnaire.rating.range
    case .level, .climate, .standing: 0...100
    case .gap(_, let part): part.isProbability ? 0...1 : -100...100
    case .globalComparison: -1...1
    case .answered(let measure): 0...questionnaire.items.count { counts($0, for: measure) }
    case .about, .first, .verdict, .flag: nil
    }
  }

  /// The reasons for which the variable may have no value.
  package func missing(_ variable: Variable) -> [Missing] { missing(variable.source) }

  private func missing(_ source: Variable.Source) -> [Missing] {
    switch source {
    case .about(.name): [.notGiven, .leftOut]
    case .about(.role), .about(.label), .about(.date): [.notGiven]
    case .about(.context): [.notGiven, .leftOut]
    case .pair, .single: [.skipped, .unanswered, .notAsked, .leftOut]
    case .first: [.skipped, .unanswered, .leftOut]
    case .globalComparison: [.skipped, .unanswered]
    case .level, .gap: [.tooFewAnswers]
    case .climate: [.tooFewAnswers, .notAsked]
    case .standing(let source): missing(source)
    case .about, .verdict, .answered, .flag: []
    }
  }

  /// The item that the variable is a rating of; nil for other variables.
  package func item(_ variable: Variable) -> Item? {
    switch variable.source {
    case .pair(let item, _), .single(let item): item
    default: nil
    }
  }

  /// The name of the base or scale that the variable is about; nil for none.
  package func measure(_ variable: Variable) -> String? { measure(variable.source) }

  private func measure(_ source: Variable.Source) -> String? {
    switch source {
    case .pair(let item, _), .single(let item): item.base?.rawValue ?? item.scale?.rawValue
    case .level(let measure, _), .gap(let measure, _), .verdict(let measure), .answered(let measure): measure.name
    case .climate(let scale): scale.rawValue
    case .standing(let source): measure(source)
    case .about, .first, .globalComparison, .flag: nil
    }
  }

  private func counts(_ item: Item, for measure: Variable.Measure) -> Bool {
    switch measure {
    case .base(let base): item.base == base
    case .outcomeControl: item.base.map(Base.outcomeControl.contains) ?? false
    case .overall: item.isPaired
    }
  }

  private func name(_ measure: Variable.Measure) -> String {
    switch measure {
    case .base(let base): glossary.word(base, names).name
    case .outcomeControl: glossary.outcomeControl(names).name
    case .overall: glossary.overall(names).name
    }
  }

  private func say(_ text: ReportText, _ name: String, _ person: Person? = nil) -> String {
    let who = person.map { words[$0 == .me ? .variableMe : .variablePartner] } ?? ""
    return words(text, names, ["name": name, "who": who])
  }
}

extension Codebook {
  /// The columns of a table of many respondents, in order. Such tables have no names, roles, labels or dates.
  package func tableVariables(includesAnswers: Bool) -> [Variable] {
    variables.filter { variable in
      switch variable.source {
      case .about(.questionnaire), .about(.version), .about(.form): true
      case .about(.name), .about(.role), .about(.label), .about(.date): false
      default: includesAnswers || variable.answer == nil
      }
    }
  }
}
