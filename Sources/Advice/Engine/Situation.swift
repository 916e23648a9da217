import Care
import Instrument
import Scoring

/// A result as a set of facts. For each fact it has the one word that is true, stored as a bit.
struct Situation: Sendable {
  /// The bits by ordinal of the fact; zero for facts about a single base.
  private var bits = [UInt16](repeating: 0, count: Fact.allCases.count)
  /// For each base, the bits of the facts about a single base, in the order of `Fact.ofOneBase`.
  private var baseBits: [UInt16] = []

  init(_ context: AdviceContext) {
    let profile = context.profile
    let position = Position(profile)
    set(.relationship, context.questionnaire.relationship.rawValue)
    set(.role, RoleWord(context.role).rawValue)
    set(.matter, context.relationship[.matter] ?? "unknown")
    set(.closeness, context.relationship[.closeness] ?? "unknown")
    set(.dependence, context.relationship[.dependence] ?? "unknown")
    let named = Base.allCases.filter { profile.verdict($0).holder != nil }
    let gap = { (base: Base) in abs(profile.bases[base]?.relative?.estimate ?? 0) }
    set(.mostSalientBase, named.max { gap($0) < gap($1) }?.rawValue ?? "none")
    set(.gate, context.care.state.rawValue)
    set(.ownWeight, Care.hasHeavyConsequences(profile) ? "heavy" : "light")
    set(.position, position.rawValue)
    set(.overall, profile.overall.verdict.rawValue)
    set(.outcomeControl, profile.outcomeControl.verdict.rawValue)
    for base in Base.allCases { set(.base(base), profile.verdict(base).rawValue) }
    set(.counterweights, Counterweights(profile, position).rawValue)
    let scored = Base.allCases.count { profile.verdict($0) != .notScored }
    set(.scored, scored == Base.allCases.count ? "all" : scored == 0 ? "none" : "some")
    let bases = BasesByVerdict(profile, position)
    let lists: [(Topic, [Base])] = [
      (.hasMine, bases.mine), (.hasTheirs, bases.theirs), (.hasLevel, bases.level), (.hasOpen, bases.open),
      (.hasRest, bases.rest), (.hasWith, bases.with),
    ]
    for (topic, list) in lists { set(topic, list.isEmpty ? "no" : "yes") }
    set(.quality, profile.quality.isEmpty ? "clean" : "flagged")
    set(.impression, FirstAnswerAgreement(profile).rawValue)
    let climate: [(Topic, Scale)] = [
      (.trust, .trust), (.cooperation, .cooperation), (.sharedGoals, .sharedGoals), (.candour, .candour),
      (.outsidePressure, .outsidePressure), (.enemyOutside, .enemyOutside),
    ]
    for (topic, scale) in climate { set(topic, profile.level(scale)?.rawValue ?? "unknown") }
    set(.benefit, Benefit(profile).rawValue)
    set(.felt, PerceivedPowerFit(profile).rawValue)
    set(.trustFit, TrustFit(profile).rawValue)
    set(.balance, profile.isBalanced ? "yes" : "no")
    set(.strongest, StrongestScale(profile).rawValue)
    for base in Base.allCases {
      baseBits += [
        Self.bit(.topic(.verdict), profile.verdict(base).rawValue),
        Self.bit(.topic(.stands), BaseAlignment(base, profile, position).rawValue),
        Self.bit(.topic(.levels), LevelPattern(profile.bases[base]).rawValue),
      ]
    }
  }

  /// Whether nothing in the result stands out, so that there is nothing to change.
  var isBalanced: Bool { bits[Fact.topic(.balance).ordinal] == Self.bit(.topic(.balance), "yes") }

  /// Records that a single answer stands out, whatever the bases say.
  mutating func setAnswerStandsOut() { set(.balance, "no") }

  /// Records that the user's own consequences are heavy, whatever the bases say.
  mutating func setOwnConsequencesHeavy() { set(.ownWeight, "heavy") }

  /// Records the base of the most salient answer.
  ///
  /// - Parameter base: the base of that answer.
  mutating func setMostSalientBase(_ base: Base) { set(.mostSalientBase, base.rawValue) }

  /// Where the bits of a fact are stored. Looked up once for each condition, because conditions are tested a thousand
  /// times for one advice.
  struct FactPlace: Sendable {
    fileprivate let isOfOneBase: Bool
    fileprivate let offset: Int

    init(_ fact: Fact) {
      isOfOneBase = fact.isOfOneBase
      offset = (isOfOneBase ? Fact.ofOneBase : Fact.allCases).firstIndex(of: fact) ?? 0
    }
  }

  /// - Parameter base: the index of the base that facts about a single base refer to; nil for none.
  func fulfils(_ condition: Condition, base: Int?) -> Bool {
    for clause in condition.clauses {
      let place = clause.place
      let bits =
        place.isOfOneBase ? baseBits[(base ?? 0) * Fact.ofOneBase.count + place.offset] : bits[place.offset]
      if bits & clause.accepted == 0 { return false }
    }
    return true
  }

  private mutating func set(_ topic: Topic, _ word: String) { set(.topic(topic), word) }

  private mutating func set(_ fact: Fact, _ word: String) {
    bits[fact.ordinal] = Self.bit(fact, word)
  }

  private static func bit(_ fact: Fact, _ word: String) -> UInt16 {
    wordBits[fact.ordinal][word] ?? 0
  }

  private static let wordBits: [[String: UInt16]] = Fact.allCases.map { fact in
    Dictionary(uniqueKeysWithValues: fact.words.enumerated().map { ($1, 1 << UInt16($0)) })
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The index in `allCases`.
  var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
