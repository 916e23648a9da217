import Instrument
import Scoring

/// One column that a statistics program would have. Tables of scores have it as a column, a report as CSV has a row for
/// it, and the codebook describes it.
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
    case label, date
    /// Whom a reference group stands for, and how many were asked.
    case reference, referenceN

    /// Of every result.
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
    /// Where a value stands in a reference group.
    indirect case standing(Source)
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

  /// Lower-case letters, digits and underscores; unique in its codebook. A rating is named by its item, with `_me` or
  /// `_partner` where it is paired; `climate_` and `quality_` begin what they say, and all else is named by its measure.
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

  /// Whether its values are numbers, also where they are codes.
  package var isNumeric: Bool { kind == .integer || kind == .decimal || hasNumericCodes }

  /// Whether codes with labels are numbers; else they are texts.
  package var hasNumericCodes: Bool {
    switch source {
    case .pair, .single, .first, .flag: true
    default: false
    }
  }

  /// Whose it is, where it is one person's.
  package var person: Person? {
    switch source {
    case .pair(_, let person), .level(_, let person), .standing(.level(_, let person)): person
    default: nil
    }
  }

  /// Whether it can be compared with a reference group.
  package var hasStanding: Bool {
    switch source {
    case .level, .gap(_, .estimate), .climate: true
    default: false
    }
  }

  /// What a table of scores has more where respondents are compared with a reference group.
  ///
  /// - Parameter names: of the variables that the group has; nil for all.
  package static func standings(_ questionnaire: Questionnaire, in names: Set<String>? = nil) -> [Variable] {
    let compared = all(questionnaire).filter { $0.hasStanding && names?.contains($0.name) ?? true }
    let sources = [.about(.reference), .about(.referenceN)] + compared.map { Source.standing($0.source) }
    return sources.map { Variable(source: $0, name: $0.name) }
  }

  /// All of a questionnaire, in the order of a report.
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

  /// Names that tables of scores have besides those of variables.
  private static let reserved: Set<String> = ["id", "fault", "reference_population", "reference_n"]

  /// Gives each its name. An item of a questionnaire of one's own may be named like something else; its ratings then
  /// begin with `item_`.
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

  /// What the name of a column with reasons for missing values begins with.
  package static let missingPrefix = "missing_"
  /// What the name of a column with times of answers begins with.
  package static let secondsPrefix = "seconds_"
  /// What the name of a column with standings in a reference group ends with.
  fileprivate static let standingSuffix = "_standing"

  /// The column that says why the value is missing. The numbers of one gap share theirs, and a standing has that of its value.
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
  /// What was answered, for a variable that holds an answer as it was given.
  package enum GivenAnswer {
    /// One person's rating of a paired item; of nobody in particular for a single one.
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

  /// Where the value stands in the JSON of reports and of lines of scores, as a path with points and places in brackets;
  /// nil where it does not. Items of lists without a place are all looked at.
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
