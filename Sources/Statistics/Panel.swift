import Instrument
import Scoring

/// A scale for which statistics are computed.
package struct PanelScale: Equatable, Sendable {
  package enum PanelMeasure: Equatable, Sendable {
    case level(Base, Person)
    /// The user's ratings minus the partner's on one base.
    case difference(Base)
    case climate(Scale)
  }

  package let measure: PanelMeasure
  /// The items of the scale that the form asks.
  package let items: [Item]

  /// The name of the scale, as in the codebook if it is there.
  package var name: String {
    switch measure {
    case .level(let base, let person): "\(base.rawValue)_level_\(person.rawValue)"
    case .difference(let base): "\(base.rawValue)_difference"
    case .climate(let scale): "climate_\(scale.rawValue)"
    }
  }

  package static func all(_ questionnaire: Questionnaire, _ form: Form) -> [PanelScale] {
    let items = questionnaire.items(form)
    let bases = Base.allCases.flatMap { base in
      let own = items.filter { $0.base == base }
      let measures = Person.allCases.map { PanelMeasure.level(base, $0) } + [.difference(base)]
      return measures.map { PanelScale(measure: $0, items: own) }
    }
    let scales = Scale.allCases.map { scale in
      PanelScale(measure: .climate(scale), items: items.filter { $0.scale == scale })
    }
    return (bases + scales).filter { !$0.items.isEmpty }
  }
}

/// The data of one respondent for a panel.
package struct PanelResponse: Sendable {
  /// For each scale, the ratings of its items in points above the lowest rating, reversed items turned; nil for missing
  /// ones.
  let values: [[Int?]]
  /// For each scale, the level as percent of maximum possible; nil if it is not scored.
  let levels: [Double?]
  /// The verdicts on the six bases, then on reward and coercive power together, then overall.
  let verdicts: [Verdict]
  package let group: String?

  package init(
    _ answers: Answers, _ profile: PowerProfile, to questionnaire: Questionnaire, scales: [PanelScale], group: String?
  ) {
    let rating = questionnaire.rating
    func points(_ value: Int?, _ item: Item) -> Int? {
      guard let value, rating.range.contains(value) else { return nil }
      return item.isReversed ? rating.maximum - value : value - rating.minimum
    }
    values = scales.map { scale in
      scale.items.map { item in
        let pair = answers.pair(item.id)
        switch scale.measure {
        case .level(_, let person): return points(pair[person], item)
        case .difference:
          guard let me = points(pair.me, item), let partner = points(pair.partner, item) else { return nil }
          return me - partner
        case .climate: return points(answers.singles[item.id], item)
        }
      }
    }
    levels = scales.map { scale in
      switch scale.measure {
      case .level(let base, let person): return profile.bases[base]?.level(of: person)
      case .difference(let base):
        guard let me = profile.bases[base]?.me, let partner = profile.bases[base]?.partner else { return nil }
        return me - partner
      case .climate(let scale): return profile.climate[scale]
      }
    }
    verdicts =
      Base.allCases.map { profile.bases[$0]?.verdict ?? .notScored }
      + [profile.outcomeControl.verdict, profile.overall.verdict]
    self.group = group
  }
}

/// The statistics of many respondents, gathered in one pass. The memory needed depends only on the questionnaire and
/// the number of groups.
package struct Panel: Sendable {
  /// The sums for one scale.
  package struct ScalePart: Sendable {
    package var sums: ScaleSums
    /// Moments of the level, as percent of maximum possible.
    package var level = SampleMoments()
    package var floor = 0
    package var ceiling = 0
    /// The spread of each respondent's items around that respondent's mean: the sum of squares in rating points, and
    /// the degrees of freedom.
    var scatter = (square: 0.0, freedom: 0)
  }

  /// The sums for one group of respondents.
  package struct GroupPart: Sendable {
    package var n = 0
    /// Moments of the level of each scale.
    package var levels: [SampleMoments]
  }

  /// The largest number of groups. More would be a mistake, such as grouping by id.
  package static let maximumGroups = 100

  package let questionnaire: Questionnaire
  package let form: Form
  package let scales: [PanelScale]
  package private(set) var n = 0
  package private(set) var parts: [ScalePart]
  /// How often each verdict was reached, for each of ``measures``.
  package private(set) var verdicts: [[Verdict: Int]]
  package private(set) var groups: [String: GroupPart] = [:]

  package static let measures = Base.allCases.map(\.rawValue) + ["outcome_control", "overall"]

  package init(_ questionnaire: Questionnaire, form: Form) {
    self.questionnaire = questionnaire
    self.form = form
    scales = PanelScale.all(questionnaire, form)
    parts = scales.map { ScalePart(sums: ScaleSums(count: $0.items.count)) }
    verdicts = Self.measures.map { _ in [:] }
  }

  /// - Returns: false if there would be more than ``maximumGroups`` groups.
  package mutating func add(_ response: PanelResponse) -> Bool {
    n += 1
    for place in scales.indices {
      let values = response.values[place]
      parts[place].sums.add(values)
      if let level = response.levels[place] {
        parts[place].level.add(level)
        if level == lowestLevel(place) { parts[place].floor += 1 }
        if level == 100 { parts[place].ceiling += 1 }
      }
      let known = values.compactMap(\.self)
      if known.count > 1 {
        let sum = known.reduce(0, +)
        parts[place].scatter.square +=
          Double(known.reduce(0) { $0 + $1 * $1 }) - Double(sum * sum) / Double(known.count)
        parts[place].scatter.freedom += known.count - 1
      }
    }
    for (place, verdict) in response.verdicts.enumerated() { verdicts[place][verdict, default: 0] += 1 }
    guard let group = response.group, !group.isEmpty else { return true }
    if groups[group] == nil {
      guard groups.count < Self.maximumGroups else { return false }
      groups[group] = GroupPart(levels: scales.map { _ in SampleMoments() })
    }
    groups[group]?.n += 1
    for place in scales.indices {
      if let level = response.levels[place] { groups[group]?.levels[place].add(level) }
    }
    return true
  }

  /// The standard deviation of one respondent's items around their mean, as percent of maximum possible. The scoring
  /// model calls this the noise of a base.
  package func residualSD(_ place: Int) -> Double? {
    let scatter = parts[place].scatter
    guard scatter.freedom > 0 else { return nil }
    let points = Double(questionnaire.rating.maximum - questionnaire.rating.minimum)
    return 100 / points * (scatter.square / Double(scatter.freedom)).squareRoot()
  }

  private func lowestLevel(_ place: Int) -> Double {
    if case .difference = scales[place].measure { -100 } else { 0 }
  }
}
