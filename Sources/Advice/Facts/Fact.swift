import Care
import Instrument
import Scoring

/// The closed vocabulary of conditions: what can be asked about a result, and the words that can be the answer.
///
/// Every fact has exactly one word for any result, so a condition is a list of facts with the words that it accepts.
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

  /// Whether it is about one base, in a passage that is weighed base by base.
  var isOfOneBase: Bool { Self.ofOneBase.contains(self) }

  /// The facts that are about one base.
  static let ofOneBase: [Fact] = [.topic(.verdict), .topic(.stands), .topic(.levels)]

  /// The answers that it can have; at most 16.
  package var words: [String] {
    switch self {
    case .base: Verdict.allCases.map(\.rawValue)
    case .topic(let topic): topic.words
    }
  }
}

/// What a fact is about, other than who holds more on a base.
package enum Topic: String, CaseIterable, Sendable {
  case relationship
  case role
  /// What the user says of the relationship as a whole: what it is mostly about, how close the two lives are, and who
  /// depends on whom.
  case matter, closeness, dependence
  /// The base of the answer that speaks loudest; without one, that of the largest gap with a name to it.
  case loudestBase = "base"
  /// The state of care.
  case gate
  /// How much the user's own consequences weigh.
  case ownWeight = "own_weight"

  /// Who holds more, as a whole and with the bases in view.
  case position
  case overall
  case outcomeControl = "outcome_control"
  /// Whether the person who holds less as a whole stands higher or level on single bases.
  case counterweights
  case scored
  case quality
  /// Whether there are bases on which the user holds more, the other does, both are about equal, it cannot be told;
  /// either of the last two; and bases that stand with the whole.
  case hasMine = "has_mine"
  case hasTheirs = "has_theirs"
  case hasLevel = "has_level"
  case hasOpen = "has_open"
  case hasRest = "has_rest"
  case hasWith = "has_with"
  /// The first answer held against the profile.
  case impression

  case trust, cooperation
  case sharedGoals = "shared_goals"
  case candour
  case outsidePressure = "outside_pressure"
  case enemyOutside = "enemy_outside"
  /// Who gets more than they give.
  case benefit
  /// The power that the user feels, held against the profile.
  case felt
  /// Whether the other facts support the trust there is.
  case trustFit = "trust_fit"

  /// Whether nothing stands out and nothing is strained.
  case balance
  /// The climate scale with the highest level.
  case strongest

  /// Of one base, in a passage that is weighed base by base.
  case verdict
  /// How one base stands to the whole.
  case stands
  /// Levels of both people on one base.
  case levels

  var words: [String] {
    switch self {
    case .relationship: Relationship.allCases.map(\.rawValue)
    case .role: RoleWord.allCases.map(\.rawValue)
    case .matter: ContextQuestion.matter.codes + ["unknown"]
    case .closeness: ContextQuestion.closeness.codes + ["unknown"]
    case .dependence: ContextQuestion.dependence.codes + ["unknown"]
    case .loudestBase: Base.allCases.map(\.rawValue) + ["none"]
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
    case .strongest: Strongest.allCases.map(\.rawValue)
    case .stands: BaseAlignment.allCases.map(\.rawValue)
    }
  }
}
