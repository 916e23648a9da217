import Instrument
import Scoring

@testable import Advice

/// Results made to measure.
enum Sample {
  /// - Parameter verdicts: by base; the others are about equal. The sums follow from them.
  static func profile(
    _ verdicts: [Base: Verdict] = [:], climate: [Scale: Double] = [:], said: Double? = nil
  ) -> PowerProfile {
    MadeUpResult.profile(Base.allCases.map { verdicts[$0] ?? .aboutEqual }, climate: climate, said: said)
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
