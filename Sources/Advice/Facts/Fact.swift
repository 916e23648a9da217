import Care
import Instrument
import Scoring

/// A fact about a result that conditions can test. The advice book can use only these.
///
/// For any result, every fact has exactly one of its words as its value. A condition lists facts with the words that it
/// accepts.
package enum Fact: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// Who holds more on a base.
  case base(Base)
  case topic(Topic)

  package static let allCases: [Fact] = Topic.allCases.flatMap { topic in
    [.topic(topic)] + (topic == .outcomeControl ? Base.allCases.map(Fact.base) : [])
  }

  package init?(rawValue: String) {
    guard let fact = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = fact
  }

  package var rawValue: String {
    switch self {
    case .base(let base): base.rawValue
    case .topic(let topic): topic.rawValue
    }
  }

  /// Whether the fact is about a single base, for passages that are considered for each base.
  var isOfOneBase: Bool { Self.ofOneBase.contains(self) }

  /// The facts that are about a single base.
  static let ofOneBase: [Fact] = [.topic(.verdict), .topic(.stands), .topic(.levels)]

  /// The possible values of the fact; at most 16.
  package var words: [String] {
    switch self {
    case .base: Verdict.allCases.map(\.rawValue)
    case .topic(let topic): topic.words
    }
  }
}

/// The subject of a fact, other than who holds more on a base.
package enum Topic: String, CaseIterable, Sendable {
  case relationship
  case role
  /// The answers about the relationship as a whole: what it is mostly about, how close the two lives are, and who
  /// depends on whom.
  case matter, closeness, dependence
  /// The base of the most salient answer. Without one, the base with the largest gap that has a named holder.
  case mostSalientBase = "base"
  /// The state of care.
  case gate
  /// How heavy the user's own consequences are.
  case ownWeight = "own_weight"

  /// Who holds more overall, taking the bases into account.
  case position
  case overall
  case outcomeControl = "outcome_control"
  /// Whether the person who holds less overall holds more, or is equal, on single bases.
  case counterweights
  case scored
  case quality
  /// Whether there are bases on which the user holds more, the other person does, both are about equal, or the verdict
  /// is open; on which one of the last two applies; and on which the overall holder holds more.
  case hasMine = "has_mine"
  case hasTheirs = "has_theirs"
  case hasLevel = "has_level"
  case hasOpen = "has_open"
  case hasRest = "has_rest"
  case hasWith = "has_with"
  /// How the first answer compares with the profile.
  case impression

  case trust, cooperation
  case sharedGoals = "shared_goals"
  case candour
  case outsidePressure = "outside_pressure"
  case enemyOutside = "enemy_outside"
  /// Who gets more out of the relationship than they give.
  case benefit
  /// How the power that the user feels compares with the profile.
  case felt
  /// Whether other answers support the user's trust.
  case trustFit = "trust_fit"

  /// Whether nothing stands out and nothing is strained.
  case balance
  /// The climate scale with the highest level.
  case strongest

  /// The verdict on a single base, for passages that are considered for each base.
  case verdict
  /// How the verdict on a single base relates to the overall verdict.
  case stands
  /// The levels of both people on a single base.
  case levels

  var words: [String] {
    switch self {
    case .relationship: Relationship.allCases.map(\.rawValue)
    case .role: RoleWord.allCases.map(\.rawValue)
    case .matter: ContextQuestion.matter.codes + ["unknown"]
    case .closeness: ContextQuestion.closeness.codes + ["unknown"]
    case .dependence: ContextQuestion.dependence.codes + ["unknown"]
    case .mostSalientBase: Base.allCases.map(\.rawValue) + ["none"]
    case .gate: CareState.allCases.map(\.rawValue)
    case .ownWeight: ["light", "heavy"]
    case .position: Position.allCases.map(\.rawValue)
    case .overall, .outcomeControl, .verdict: Verdict.allCases.map(\.rawValue)
    case .counterweights: Counterweights.allCases.map(\.rawValue)
    case .levels: LevelPattern.allCases.map(\.rawValue)
    case .scored: ["all", "some", "none"]
    case .hasMine, .hasTheirs, .hasLevel, .hasOpen, .hasRest, .hasWith, .balance: ["no", "yes"]
    case .quality: ["clean", "flagged"]
    case .impression: FirstAnswerAgreement.allCases.map(\.rawValue)
    case .trust, .cooperation, .sharedGoals, .candour, .outsidePressure, .enemyOutside:
      LevelWord.allCases.map(\.rawValue) + ["unknown"]
    case .benefit: Benefit.allCases.map(\.rawValue)
    case .felt: PerceivedPowerFit.allCases.map(\.rawValue)
    case .trustFit: TrustFit.allCases.map(\.rawValue)
    case .strongest: StrongestScale.allCases.map(\.rawValue)
    case .stands: BaseAlignment.allCases.map(\.rawValue)
    }
  }
}
