import Instrument
import Scoring

/// The values of a report for two people, each with a variable name. `a` and `b` are the two people; `level_a_by_b` is
/// the level of `a` as `b` sees it.
struct JointVariables {
  let result: JointResult

  /// The values in the order of a report. Climate scales and answers that only one sheet has are left out, so that the
  /// report does not tell whose sheet lacks them; bases never are.
  var values: [(name: String, value: Record.Value)] {
    let (a, b) = (result.a, result.b)
    return [
      ("questionnaire", .text(result.questionnaire.id)), ("version", .text(result.questionnaire.version)),
      ("form_a", .text(a.sheet.form.rawValue)), ("form_b", .text(b.sheet.form.rawValue)), ("name_a", .text(a.name)),
      ("name_b", .text(b.name)),
    ] + Base.allCases.flatMap(values) + values("overall", result.joint.overall)
      + [("talk_base", result.talk.map { .text($0.rawValue) } ?? .missing(.leftOut))]
      + Scale.allCases.flatMap(values) + result.questionnaire.items.flatMap(values)
  }

  private func values(_ base: Base) -> [(name: String, value: Record.Value)] {
    [true, false].flatMap { isA in
      let levels = result.levels(base, ofA: isA)
      return [(levels.byA, "a"), (levels.byB, "b")].map { level, by in
        ("\(base.rawValue)_level_\(isA ? "a" : "b")_by_\(by)", Self.value(level))
      }
    } + values(base.rawValue, result.joint.bases[base])
  }

  private func values(_ name: String, _ gap: JointGap?) -> [(name: String, value: Record.Value)] {
    let (shared, difference) = (gap?.shown, gap?.difference)
    let gaps: [(String, Double?)] = [
      ("gap", shared?.estimate), ("gap_low80", shared?.interval80.lowerBound),
      ("gap_high80", shared?.interval80.upperBound), ("gap_low95", shared?.interval95.lowerBound),
      ("gap_high95", shared?.interval95.upperBound), ("p_a_higher", shared?.probabilityMeHigher),
    ]
    let differences: [(String, Double?)] = [
      ("views_apart", difference?.estimate), ("views_apart_low95", difference?.interval95.lowerBound),
      ("views_apart_high95", difference?.interval95.upperBound),
    ]
    func values(_ numbers: [(String, Double?)], or reason: Missing) -> [(name: String, value: Record.Value)] {
      numbers.map { ("\(name)_\($0)", $1.map { .decimal(Self.roundedToPrecision($0)) } ?? .missing(reason)) }
    }
    return values(gaps, or: gap == nil ? .tooFewAnswers : .leftOut) + values(differences, or: .tooFewAnswers) + [
      ("\(name)_verdict", .text(Self.verdictCode(gap?.verdict ?? .notScored))),
      ("\(name)_agreement", gap.map { .text($0.agreement.rawValue) } ?? .missing(.tooFewAnswers)),
    ]
  }

  private func values(_ scale: Scale) -> [(name: String, value: Record.Value)] {
    guard let levels = result.levels(scale) else { return [] }
    return [(levels.a, "a"), (levels.b, "b")].map { ("climate_\(scale.rawValue)_\($1)", .decimal($0)) }
  }

  private func values(_ item: Item) -> [(name: String, value: Record.Value)] {
    var ratings: [(String, Int?)] = []
    if let pairs = result.pairs(item) {
      ratings = [
        ("a_by_a", pairs.a.me), ("a_by_b", pairs.b.partner), ("b_by_b", pairs.b.me), ("b_by_a", pairs.a.partner),
      ]
    } else if let singles = result.singles(item) {
      ratings = [("a", singles.a), ("b", singles.b)]
    }
    return ratings.compactMap { name, rating in
      rating.map { (name: "\(item.id)_\(name)", value: Record.Value.integer($0)) }
    }
  }

  private static func value(_ number: Double?) -> Record.Value {
    number.map { .decimal($0) } ?? .missing(.tooFewAnswers)
  }

  /// The number rounded to six decimals. More digits of a percentage would exceed the precision of the posterior.
  private static func roundedToPrecision(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

  private static func verdictCode(_ verdict: Verdict) -> String {
    switch verdict {
    case .iHoldMore: "a_holds_more"
    case .partnerHoldsMore: "b_holds_more"
    case .leaningMe: "leaning_a"
    case .leaningPartner: "leaning_b"
    case .aboutEqual, .cannotTell, .notScored: verdict.rawValue
    }
  }
}
