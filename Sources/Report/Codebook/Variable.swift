import Instrument
import Scoring

/// One column that a statistics program would have: what a report as CSV has a row for, and the codebook describes.
package struct Variable: Equatable, Sendable {
  /// What is compared.
  enum Measure: Equatable, Sendable {
    case base(Base)
    case outcomeControl
    case overall

    static let all: [Measure] = Base.allCases.map(Measure.base) + [.outcomeControl, .overall]

    var name: String {
      switch self {
      case .base(let base): base.rawValue
      case .outcomeControl: "outcome_control"
      case .overall: "overall"
      }
    }
  }

  enum About: Equatable, Sendable {
    case questionnaire, version, form, name, role
    case context(ContextQuestion)
    case date

    static let all: [About] =
      [.questionnaire, .version, .form, .name, .role] + ContextQuestion.allCases.map(About.context) + [.date]

    var name: String {
      if case .context(let question) = self { question.rawValue } else { "\(self)" }
    }
  }

  /// A number of a gap, by the end of its variable's name.
  enum GapPart: String, CaseIterable, Sendable {
    case estimate = "gap"
    case low80 = "gap_low80"
    case high80 = "gap_high80"
    case low95 = "gap_low95"
    case high95 = "gap_high95"
    case meHigher = "p_me_higher"
    case within10 = "p_within_10"
    case beyond10 = "p_beyond_10"

    var isProbability: Bool { [.meHigher, .within10, .beyond10].contains(self) }
  }

  /// What it holds.
  enum Source: Equatable, Sendable {
    case about(About)
    case first(GlobalComparison)
    case pair(Item, Person)
    case single(Item)
    case level(Measure, Person)
    case gap(Measure, GapPart)
    case verdict(Measure)
    case answered(Measure)
    case climate(Scale)
    case globalComparison
    case flag(QualityFlag.FlagKind)
  }

  package enum VariableKind: String, Sendable {
    case text, integer, decimal, category
  }

  /// A code and what it stands for.
  package struct Label: Equatable, Sendable {
    package let code: String
    package let text: String
  }

  let source: Source

  /// Letters, digits and underscores; unique in its codebook. The beginning says what it is: `me_`, `partner_` and
  /// `single_` are ratings, `climate_` and `quality_` what they say, and all else is named by its measure.
  package var name: String {
    switch source {
    case .about(.name): "name_of_partner"
    case .about(let about): about.name
    case .first: "first_thought"
    case .pair(let item, let person): "\(person.rawValue)_\(item.id)"
    case .single(let item): "single_\(item.id)"
    case .level(let measure, let person): "\(measure.name)_level_\(person.rawValue)"
    case .gap(let measure, let part): "\(measure.name)_\(part.rawValue)"
    case .verdict(let measure): "\(measure.name)_verdict"
    case .answered(let measure): "\(measure.name)_answered"
    case .climate(let scale): "climate_\(scale.rawValue)"
    case .globalComparison: "global_comparison"
    case .flag(let kind): "quality_\(kind.rawValue)"
    }
  }

  package var kind: VariableKind {
    switch source {
    case .about(.form), .about(.role), .first, .verdict, .flag: .category
    case .about: .text
    case .pair, .single, .answered: .integer
    case .level, .gap, .climate, .globalComparison: .decimal
    }
  }

  /// Whose it is, where it is one person's.
  package var person: Person? {
    switch source {
    case .pair(_, let person), .level(_, let person): person
    default: nil
    }
  }

  /// All of a questionnaire, in the order of a report.
  static func all(_ questionnaire: Questionnaire) -> [Variable] {
    var sources: [Source] = About.all.map(Source.about)
    for measure in Measure.all {
      sources += Person.allCases.map { .level(measure, $0) }
      sources += GapPart.allCases.map { .gap(measure, $0) }
      sources += [.verdict(measure), .answered(measure)]
    }
    let scales = Set(questionnaire.items.compactMap(\.scale))
    sources += Scale.allCases.filter(scales.contains).map(Source.climate)
    if let global = questionnaire.global { sources += [.globalComparison, .first(global)] }
    sources += QualityFlag.FlagKind.allCases.map(Source.flag)
    sources += questionnaire.items.flatMap { item in
      item.isPaired ? Person.allCases.map { Source.pair(item, $0) } : [.single(item)]
    }
    return sources.map(Variable.init)
  }
}
