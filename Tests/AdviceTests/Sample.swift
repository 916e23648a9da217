import Instrument
import Scoring

/// Results made to measure.
enum Sample {
  /// A gap that carries `verdict`; `size` moves it a little without changing the verdict.
  static func comparison(_ verdict: Verdict, size: Double = 0) -> Comparison {
    let estimate: Double
    let probability: Double
    switch verdict {
    case .iHoldMore: (estimate, probability) = (34 + size, 0.99)
    case .leaningMe: (estimate, probability) = (14 + size, 0.88)
    case .aboutEqual: (estimate, probability) = (1 + size / 4, 0.55)
    case .cannotTell: (estimate, probability) = (3 + size / 4, 0.6)
    case .leaningPartner: (estimate, probability) = (-14 - size, 0.12)
    case .partnerHoldsMore: (estimate, probability) = (-34 - size, 0.01)
    case .notScored: return Comparison(me: nil, partner: nil, relative: nil, verdict: .notScored, answered: 0)
    }
    let relative = RelativePower(
      estimate: estimate, interval80: estimate - 9...estimate + 9, interval95: estimate - 14...estimate + 14,
      probabilityMeHigher: probability, probabilityWithin10: verdict == .aboutEqual ? 0.9 : 0.3,
      probabilityBeyond10: 0.5)
    return Comparison(
      me: 50 + estimate / 2, partner: 50 - estimate / 2, relative: relative, verdict: verdict, answered: 4)
  }

  /// - Parameter verdicts: by base; the others are about equal. The sums follow from them.
  static func profile(
    _ verdicts: [Base: Verdict] = [:], overall: Verdict? = nil, outcome: Verdict? = nil, climate: [Scale: Double] = [:],
    said: Double? = nil, quality: [QualityFlag] = []
  ) -> PowerProfile {
    var bases: [Base: Comparison] = [:]
    for (place, base) in Base.allCases.enumerated() {
      bases[base] = comparison(verdicts[base] ?? .aboutEqual, size: Double(place))
    }
    return PowerProfile(
      bases: bases,
      outcomeControl: comparison(outcome ?? sum([.reward, .coercive].map { bases[$0] ?? comparison(.notScored) })),
      overall: comparison(overall ?? sum(Base.allCases.map { bases[$0] ?? comparison(.notScored) })), climate: climate,
      globalComparison: said,
      quality: quality)
  }

  /// A verdict on several bases, roughly as scoring would give it.
  private static func sum(_ comparisons: [Comparison]) -> Verdict {
    let estimates = comparisons.compactMap(\.relative?.estimate)
    guard !estimates.isEmpty else { return .notScored }
    let mean = estimates.reduce(0, +) / Double(estimates.count)
    if mean >= 15 { return .iHoldMore }
    if mean <= -15 { return .partnerHoldsMore }
    if mean >= 7 { return .leaningMe }
    if mean <= -7 { return .leaningPartner }
    let isSure = comparisons.count { $0.verdict == .cannotTell } * 2 <= comparisons.count
    return isSure && abs(mean) < 5 ? .aboutEqual : .cannotTell
  }

  static func questionnaire(_ relationship: Relationship = .romantic) -> Questionnaire {
    let items =
      Base.allCases.flatMap { base in
        (1...4).map { number in
          Item(
            id: "\(base.rawValue)_\(number)", measure: .base(base), forms: [.full], isReversed: number == 4,
            statement: Statement("{who} could do thing \(number) of \(base.rawValue) for {other}."), why: "Because.")
        }
      }
      + Scale.allCases.map { scale in
        Item(
          id: "\(scale.rawValue)_1", measure: .scale(scale), forms: [.full],
          statement: Statement("With {partner} there is \(scale.rawValue)."), why: "Because.")
      }
    let labels =
      ["{partner}, by far", "{partner}, clearly", "{partner}, a little", "both the same"]
      + ["you, a little", "you, clearly", "you, by far"]
    return Questionnaire(
      id: relationship.rawValue, version: "1.0.0", language: "en", relationship: relationship, title: "Sample",
      about: "A sample.", partnerName: "your partner", roles: [], timeFrame: "In the last three months",
      rating: Rating(minimum: 0, maximum: 6, labels: (0...6).map(String.init)), minutes: [.full: 9, .brief: 5],
      global: GlobalComparison(
        id: "first_say", statement: Statement("Who has more say?"), labels: labels.map(Statement.init), why: "Because."),
      items: items, safetyOpening: "For you alone.", safetyItems: [])
  }
}
