import Care
import Instrument
import Scoring

/// Makes up results, for checking what an advice book says about them.
enum MadeUpResult {
  /// A gap with this `verdict`. `size`, from 0 to 5, changes it a little without changing the verdict.
  static func comparison(_ verdict: Verdict, size: Double = 0, height: Double = 50) -> Comparison {
    let (estimate, probability): (Double, Double) =
      switch verdict {
      case .iHoldMore: (34 + size, 0.99)
      case .leaningMe: (14 + size, 0.88)
      case .aboutEqual: (1 + size / 4, 0.55)
      case .cannotTell: (3 + size / 4, 0.6)
      case .leaningPartner: (-14 - size, 0.12)
      case .partnerHoldsMore: (-34 - size, 0.01)
      case .notScored: (0, 0)
      }
    if verdict == .notScored {
      return Comparison(me: nil, partner: nil, relative: nil, verdict: verdict, answered: 0)
    }
    let relative = RelativePower(
      estimate: estimate, interval80: estimate - 9...estimate + 9, interval95: estimate - 14...estimate + 14,
      probabilityMeHigher: probability, probabilityWithin10: verdict == .aboutEqual ? 0.9 : 0.3,
      probabilityBeyond10: abs(estimate) > 10 ? 0.7 : 0.1)
    let level = { (half: Double) in min(100, max(0, height + half)) }
    return Comparison(
      me: level(estimate / 2), partner: level(-estimate / 2), relative: relative, verdict: verdict, answered: 4)
  }

  /// A result with these verdicts on the bases; the overall verdicts follow roughly as in scoring.
  ///
  /// - Parameters:
  ///   - verdicts: six verdicts in the order of `Base`.
  ///   - height: the mean of both people's levels, 0–100.
  ///   - coerciveHeight: the mean of the coercive levels, if it differs.
  static func profile(
    _ verdicts: [Verdict], height: Double = 50, coerciveHeight: Double? = nil, climate: [Scale: Double] = [:],
    said: Double? = nil, quality: [QualityFlag] = []
  ) -> PowerProfile {
    let comparisons = zip(Base.allCases, verdicts).enumerated().map { index, pair in
      comparison(pair.1, size: Double(index), height: pair.0 == .coercive ? coerciveHeight ?? height : height)
    }
    return PowerProfile(
      bases: Dictionary(uniqueKeysWithValues: zip(Base.allCases, comparisons)),
      outcomeControl: comparison(sum(Array(comparisons[..<2])), height: height),
      overall: comparison(sum(comparisons.filter { $0.verdict != .notScored }), height: height),
      climate: climate, globalComparison: said, quality: quality)
  }

  private static func sum(_ comparisons: [Comparison]) -> Verdict {
    let estimates = comparisons.compactMap(\.relative?.estimate)
    guard !estimates.isEmpty, estimates.count == comparisons.count else { return .notScored }
    let mean = estimates.reduce(0, +) / Double(estimates.count)
    switch mean {
    case 15...: return .iHoldMore
    case ...(-15): return .partnerHoldsMore
    case 7...: return .leaningMe
    case ...(-7): return .leaningPartner
    default: return comparisons.contains { $0.verdict == .cannotTell } ? .cannotTell : .aboutEqual
    }
  }

  /// A random result of answers.
  static func context(_ generator: inout SeededGenerator) -> AdviceContext {
    func pick<Value>(_ values: [Value]) -> Value { values[Int(generator.next() % UInt64(values.count))] }
    let lean = pick(Verdict.allCases.map { $0 as Verdict? } + [nil, nil, nil])
    let strength = pick([2, 3, 100] as [UInt64])
    // Make some results even on purpose, because that is rare by chance.
    let isEven = pick([true] + [Bool](repeating: false, count: 11))
    let verdicts = Base.allCases.map { _ -> Verdict in
      if isEven { return .aboutEqual }
      return generator.next() % strength > 0 ? lean ?? pick(Verdict.allCases) : pick(Verdict.allCases)
    }
    var climate: [Scale: Double] = [:]
    for scale in Scale.allCases {
      if let level = pick(isEven ? [nil, 50, 50, 70] : [nil, 10, 30, 50, 70, 90] as [Double?]) {
        climate[scale] = level
      }
    }
    let quality = pick([true, false]) ? [] : [QualityFlag(kind: .fast, finding: .fast, figures: [:], widening: 1.2)]
    let label = pick([nil, 0, 1, 2, 3, 4, 5, 6] as [Int?])
    let profile = profile(
      verdicts, height: pick([15, 50, 85]), coerciveHeight: pick([nil, 30]), climate: climate,
      said: label.map { Double($0 - 3) / 3 }, quality: quality)
    var answers = Answers()
    answers.global = label
    let relationship = pick(Relationship.allCases)
    let roles: [RoleWord] =
      switch relationship {
      case .workplace: [.manager, .colleague, .directReport]
      case .family: [.parent, .grownChild, .sibling, .otherRelative]
      case .romantic, .friendship, .other: [.other]
      }
    let role = pick([nil] + roles.map { Questionnaire.Role(id: $0.rawValue, label: $0.rawValue) })
    let nothing = SafetyItem.Meaning.none
    var safety = SafetyAnswers()
    if pick([true, false, false]) {
      for concern in SafetyItem.Concern.allCases {
        safety[concern] = pick([nil, nothing, nothing, nothing, .some, .serious])
      }
    } else {
      for concern in SafetyItem.Concern.allCases { safety[concern] = nothing }
      safety[.ownConduct] = pick([nothing, nothing, .some])
    }
    return AdviceContext(
      questionnaire: questionnaire(relationship), answers: answers, profile: profile, names: Names(partner: "Sam"),
      role: role,
      relationship: RelationshipContext(
        matter: pick([nil] + RelationshipContext.Matter.allCases),
        closeness: pick([nil] + RelationshipContext.Closeness.allCases),
        dependence: pick([nil] + RelationshipContext.Dependence.allCases)),
      care: Care(profile, pick([true, true, false]) ? safety : nil))
  }

  /// A questionnaire without items.
  static func questionnaire(_ relationship: Relationship) -> Questionnaire {
    let labels = ["{partner}, by far", "{partner}, clearly", "{partner}, a little", "both the same"]
    let mine = ["you, a little", "you, clearly", "you, by far"]
    return Questionnaire(
      id: relationship.rawValue, version: "1.0.0", language: "en", relationship: relationship, title: "Made up",
      about: "Made up.", partnerName: "your partner", roles: [], timeFrame: "In the last three months",
      rating: Rating(minimum: 0, maximum: 6, labels: (0...6).map(String.init)), minutes: [.full: 9, .brief: 5],
      global: GlobalComparison(
        id: "first_say", statement: Statement("Who has more say?"), labels: (labels + mine).map(Statement.init),
        why: "Because."),
      items: [], safetyOpening: "", safetyItems: [])
  }
}
