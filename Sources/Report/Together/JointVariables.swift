import Instrument
import Scoring

/// The values of a report for two people, each with a variable name. `a` and `b` are the two people; `level_a_by_b` is
/// the level of `a` as `b` sees it.
struct JointVariables {
  let result: JointResult

  /// The values in the order of a report. Climate scales and answers that neither sheet has are left out; bases never
  /// are.
  var values: [(name: String, value: Record.Value)] {
    let (a, b) = (result.a, result.b)
    return [
      ("questionnaire", .text(result.questionnaire.id)), ("version", .text(result.questionnaire.version)),
      ("form_a", .text(a.sheet.form.rawValue)), ("form_b", .text(b.sheet.form.rawValue)), ("name_a", .text(a.name)),
      ("name_b", .text(b.name)),
    ] + Base.allCases.flatMap(values) + values("overall", result.joint.overall)
      + [("talk_base", result.talk.map { .text($0.rawValue) } ?? .missing(.tooFewAnswers))]
      + Scale.allCases.flatMap { scale in
        values("climate_\(scale.rawValue)", a.sheet.climate[scale], b.sheet.climate[scale])
      } + result.questionnaire.items.flatMap(values)
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
    let (shared, difference) = (gap?.shared, gap?.difference)
    let numbers: [(String, Double?)] = [
      ("gap", shared?.estimate), ("gap_low80", shared?.interval80.lowerBound),
      ("gap_high80", shared?.interval80.upperBound), ("gap_low95", shared?.interval95.lowerBound),
      ("gap_high95", shared?.interval95.upperBound), ("p_a_higher", shared?.probabilityMeHigher),
      ("views_apart", difference?.estimate), ("views_apart_low95", difference?.interval95.lowerBound),
      ("views_apart_high95", difference?.interval95.upperBound),
    ]
    return numbers.map { ("\(name)_\($0)", Self.value($1.map(JointVariables.meaningful))) } + [
      ("\(name)_verdict", .text(Self.code(gap?.verdict ?? .notScored))),
      ("\(name)_agreement", gap.map { .text($0.agreement.rawValue) } ?? .missing(.tooFewAnswers)),
    ]
  }

  private func values(_ name: String, _ one: Double?, _ other: Double?) -> [(name: String, value: Record.Value)] {
    guard one != nil || other != nil else { return [] }
    return [("\(name)_a", one), ("\(name)_b", other)].map { ($0, $1.map { .decimal($0) } ?? .missing(.leftOut)) }
  }

  private func values(_ item: Item) -> [(name: String, value: Record.Value)] {
    let (one, other) = (result.a.sheet.answers, result.b.sheet.answers)
    let ratings: [(String, Int?)]
    if item.isPaired {
      let (mine, theirs) = (one.pair(item.id), other.pair(item.id))
      ratings = [("a_by_a", mine.me), ("a_by_b", theirs.partner), ("b_by_b", theirs.me), ("b_by_a", mine.partner)]
    } else {
      ratings = [("a", one.singles[item.id]), ("b", other.singles[item.id])]
    }
    guard ratings.contains(where: { $0.1 != nil }) else { return [] }
    return ratings.map { ("\(item.id)_\($0)", $1.map { .integer($0) } ?? .missing(.leftOut)) }
  }

  private static func value(_ number: Double?) -> Record.Value {
    number.map { .decimal($0) } ?? .missing(.tooFewAnswers)
  }

  /// The number rounded to six decimals. More digits of a percentage would exceed the precision of the posterior.
  private static func meaningful(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

  private static func code(_ verdict: Verdict) -> String {
    switch verdict {
    case .iHoldMore: "a_holds_more"
    case .partnerHoldsMore: "b_holds_more"
    case .leaningMe: "leaning_a"
    case .leaningPartner: "leaning_b"
    case .aboutEqual, .cannotTell, .notScored: verdict.rawValue
    }
  }
}
