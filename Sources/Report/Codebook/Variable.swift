import Instrument
import Scoring

/// A variable as in a statistics program. It is a column in tables of scores, a row in CSV reports, and an entry in the
/// codebook.
package struct Variable: Equatable, Sendable {
  /// What a level, gap or verdict is about: a base, or a mean over bases.
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
    case label, date
    /// The population of the reference group, and its number of respondents.
    case reference, referenceN

    /// The facts that every result has.
    static let all: [About] =
      [.questionnaire, .version, .form, .name, .role] + ContextQuestion.allCases.map(About.context) + [.label, .date]

    var name: String {
      switch self {
      case .context(let question): question.rawValue
      case .reference: "reference_population"
      case .referenceN: "reference_n"
      default: "\(self)"
      }
    }
  }

  /// A number that describes a gap. The raw value ends the variable's name.
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

  /// Where the value of the variable comes from.
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
    /// The percentile rank of another variable's value in a reference group.
    indirect case standing(Source)
  }

  package enum VariableKind: String, Sendable {
    case text, integer, decimal, category
  }

  /// A code and its meaning.
  package struct Label: Equatable, Sendable {
    package let code: String
    package let text: String
  }

  let source: Source

  /// The name of the variable: lower-case letters, digits and underscores, unique in its codebook. A rating has the
  /// name of its item, with `_me` or `_partner` for a paired item. Names of climate scales begin with `climate_`, those
  /// of flags with `quality_`, and all others with what they measure.
  package let name: String

  package var kind: VariableKind {
    switch source {
    case .about(.form), .about(.role), .first, .verdict, .flag: .category
    case .about(.referenceN): .integer
    case .about: .text
    case .pair, .single, .answered: .integer
    case .level, .gap, .climate, .globalComparison, .standing: .decimal
    }
  }

  /// Whether the values are numbers, including numeric codes.
  package var isNumeric: Bool { kind == .integer || kind == .decimal || hasNumericCodes }

  /// Whether the codes of the variable are numbers, not texts.
  package var hasNumericCodes: Bool {
    switch source {
    case .pair, .single, .first, .flag: true
    default: false
    }
  }

  /// The person whom the value is about; nil if it is not about one person.
  package var person: Person? {
    switch source {
    case .pair(_, let person), .level(_, let person), .standing(.level(_, let person)): person
    default: nil
    }
  }

  /// Whether the variable can be compared with a reference group.
  package var hasStanding: Bool {
    switch source {
    case .level, .gap(_, .estimate), .climate: true
    default: false
    }
  }

  /// The additional columns of a table of scores if respondents are compared with a reference group.
  ///
  /// - Parameter names: the names of the variables that the group has; nil for all.
  package static func standings(_ questionnaire: Questionnaire, in names: Set<String>? = nil) -> [Variable] {
    let compared = all(questionnaire).filter { $0.hasStanding && names?.contains($0.name) ?? true }
    let sources = [.about(.reference), .about(.referenceN)] + compared.map { Source.standing($0.source) }
    return sources.map { Variable(source: $0, name: $0.name) }
  }

  /// All variables of a questionnaire, in the order of a report.
  package static func all(_ questionnaire: Questionnaire) -> [Variable] {
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
    return named(sources)
  }

  /// Column names in tables of scores that do not belong to a variable.
  private static let reserved: Set<String> = ["id", "fault", "reference_population", "reference_n"]

  /// Names the variables. If an item of a user's questionnaire has a name that is already taken, its variables begin
  /// with `item_`.
  private static func named(_ sources: [Source]) -> [Variable] {
    let ratings = sources.filter(\.isRating)
    var taken = reserved.union(sources.filter { !$0.isRating }.map(\.name))
    var names: [String] = []
    for rating in ratings {
      var name = rating.name
      while taken.contains(name) || name.hasPrefix(missingPrefix) || name.hasPrefix(secondsPrefix)
        || name.hasSuffix(standingSuffix)
      {
        name = "item_" + name
      }
      taken.insert(name)
      names.append(name)
    }
    var next = names.makeIterator()
    return sources.map { Variable(source: $0, name: ($0.isRating ? next.next() : nil) ?? $0.name) }
  }

  /// The prefix for columns with the reason why a value is missing.
  package static let missingPrefix = "missing_"
  /// The prefix for columns with the time spent on an answer.
  package static let secondsPrefix = "seconds_"
  /// The suffix for columns with the percentile rank in a reference group.
  fileprivate static let standingSuffix = "_standing"

  /// The column that tells why the value is missing. All numbers of one gap share a column, and a percentile rank
  /// shares that of its value.
  package var missingColumn: String {
    switch source {
    case .gap(let measure, _): "\(Self.missingPrefix)\(measure.name)_gap"
    case .standing(let source): Variable(source: source, name: source.name).missingColumn
    default: Self.missingPrefix + name
    }
  }
}

extension Variable.Source {
  fileprivate var isRating: Bool {
    switch self {
    case .pair, .single: true
    default: false
    }
  }

  var name: String {
    switch self {
    case .about(.name): "name_of_partner"
    case .about(let about): about.name
    case .first: "first_thought"
    case .pair(let item, let person): "\(item.id)_\(person.rawValue)"
    case .single(let item): item.id
    case .level(let measure, let person): "\(measure.name)_level_\(person.rawValue)"
    case .gap(let measure, let part): "\(measure.name)_\(part.rawValue)"
    case .verdict(let measure): "\(measure.name)_verdict"
    case .answered(let measure): "\(measure.name)_answered"
    case .climate(let scale): "climate_\(scale.rawValue)"
    case .globalComparison: "global_comparison"
    case .flag(let kind): "quality_\(kind.rawValue)"
    case .standing(let source): source.name + Variable.standingSuffix
    }
  }
}

extension Variable {
  /// An answer of the respondent, for variables that hold an answer unchanged.
  package enum GivenAnswer {
    /// One person's rating of a paired item; nil for a single item, which is not about one person.
    case rating(Item, Person?)
    case first(GlobalComparison)
    case context(ContextQuestion)
  }

  package var answer: GivenAnswer? {
    switch source {
    case .pair(let item, let person): .rating(item, person)
    case .single(let item): .rating(item, nil)
    case .first(let global): .first(global)
    case .about(.context(let question)): .context(question)
    default: nil
    }
  }

  /// The path of the value in the JSON of reports and score lines, with dots and indices in brackets; nil if it is not
  /// there. An empty index stands for all items of a list.
  package var jsonPath: String? {
    switch source {
    case .about(.name): "partner"
    case .about(.context): nil
    case .about(.reference): "reference.population"
    case .about(.referenceN): "reference.n"
    case .about(let about): about.name
    case .first(let global): "answers.\(global.id)"
    case .pair(let item, let person): "answers.\(item.id).\(person.rawValue)"
    case .single(let item): "answers.\(item.id)"
    case .level(let measure, let person): "\(measure.jsonPath).\(person.rawValue)"
    case .gap(let measure, let part): "\(measure.jsonPath).relative.\(part.jsonPath)"
    case .verdict(let measure): "\(measure.jsonPath).verdict"
    case .answered(let measure): "\(measure.jsonPath).answered"
    case .climate(let scale): "climate.\(scale.rawValue)"
    case .globalComparison: "global_comparison"
    case .flag: "quality[].flag"
    case .standing(let source): "reference.standing.\(source.name)"
    }
  }
}

extension Variable.Measure {
  fileprivate var jsonPath: String { if case .base = self { "bases.\(name)" } else { name } }
}

extension Variable.GapPart {
  fileprivate var jsonPath: String {
    switch self {
    case .estimate: "estimate"
    case .low80: "interval80[0]"
    case .high80: "interval80[1]"
    case .low95: "interval95[0]"
    case .high95: "interval95[1]"
    case .meHigher, .within10, .beyond10: rawValue
    }
  }
}
