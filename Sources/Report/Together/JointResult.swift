import Instrument
import Scoring
import Sheets
import Text

/// The result of two people's sheets: both sheets, and the combined profile.
package struct JointResult: Equatable, Sendable {
  /// One of the two people, with the sheet that tells how they see both.
  package struct JointPerson: Equatable, Sendable {
    package let name: String
    package let sheet: SharedSheet

    package init(name: String, sheet: SharedSheet) {
      self.name = name
      self.sheet = sheet
    }
  }

  package let questionnaire: Questionnaire
  package let a: JointPerson
  package let b: JointPerson
  /// The combined profile. Gaps are positive if `a` holds more.
  package let joint: JointProfile

  /// - Parameters:
  ///   - one: one person; the order does not matter, because the contents of the sheets decide who is `a`.
  ///   - other: the other person.
  ///   - questionnaire: the questionnaire that both answered.
  package init(_ one: JointPerson, _ other: JointPerson, questionnaire: Questionnaire) {
    let inOrder = !other.sheet.json.lexicographicallyPrecedes(one.sheet.json)
    self.questionnaire = questionnaire
    (a, b) = inOrder ? (one, other) : (other, one)
    joint = JointProfile(mine: a.sheet.view, theirs: b.sheet.view)
  }

  /// This result with different names.
  ///
  /// - Parameter names: the names of `a` and of `b`.
  package func renamed(_ names: [String]) -> JointResult {
    JointResult(
      JointPerson(name: names[0], sheet: a.sheet), JointPerson(name: names[1], sheet: b.sheet),
      questionnaire: questionnaire)
  }

  /// - Parameters:
  ///   - sheets: the sheets of both people, in any order.
  ///   - names: the names in the order of the sheets; nil to use `neutral`.
  ///   - neutral: names for `a` and `b`, such as A and B.
  package init(
    _ sheets: (SharedSheet, SharedSheet), names: [String]?, neutral: [String], questionnaire: Questionnaire
  ) {
    let given = names ?? neutral
    let result = JointResult(
      JointPerson(name: given[0], sheet: sheets.0), JointPerson(name: given[1], sheet: sheets.1),
      questionnaire: questionnaire)
    self = names == nil ? result.renamed(neutral) : result
  }

  /// Splits a text such as “Ann, Ben” into two names.
  ///
  /// - Returns: nil unless there are two different names of at most 40 letters each.
  package static func names(_ text: String) -> [String]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name).withoutControls.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard names.count == 2, names.allSatisfy({ (1...40).contains($0.count) }), names[0] != names[1] else { return nil }
    return names
  }

  /// The level of one person as each of the two sees it, 0–100; nil for both if either sheet does not have it, so that
  /// the pages do not tell which one.
  ///
  /// - Parameter isA: whether to return the level of `a`, not of `b`.
  package func levels(_ base: Base, ofA isA: Bool) -> (byA: Double?, byB: Double?) {
    guard let one = a.sheet.view.bases[base], let other = b.sheet.view.bases[base] else { return (nil, nil) }
    return isA ? (one.me, other.partner) : (one.partner, other.me)
  }

  /// The gap on a base according to each person's own ratings, positive if `a` holds more; nil unless both sheets have it.
  package func ratedGaps(_ base: Base) -> (byA: Double, byB: Double)? {
    guard let one = a.sheet.view.bases[base], let other = b.sheet.view.bases[base] else { return nil }
    return (one.difference, -other.difference)
  }

  /// The level of a climate scale in each sheet, 0–100; nil unless both sheets have it.
  package func levels(_ scale: Scale) -> (a: Double, b: Double)? {
    guard let a = a.sheet.climate[scale], let b = b.sheet.climate[scale] else { return nil }
    return (a, b)
  }

  /// Each person's ratings of both people on a paired item; nil unless both sheets have them.
  package func pairs(_ item: Item) -> (a: Answers.RatingPair, b: Answers.RatingPair)? {
    guard let a = a.sheet.answers.pairs[item.id], let b = b.sheet.answers.pairs[item.id] else { return nil }
    return (a, b)
  }

  /// Each person's rating of a single item; nil unless both sheets have it.
  package func singles(_ item: Item) -> (a: Int, b: Int)? {
    guard let a = a.sheet.answers.singles[item.id], let b = b.sheet.answers.singles[item.id] else { return nil }
    return (a, b)
  }

  /// Whether the power over consequences is high for either person in either view.
  package var hasHighConsequences: Bool { [a, b].contains { $0.sheet.view.hasHighConsequences } }

  /// The base that the two people are advised to talk about: the one on which their views differ most. It is never the
  /// coercive base. nil if either view rates consequences high, if the views differ on every other base, or if the sheets
  /// have no other base in common.
  package var talk: Base? {
    let candidates = joint.mostSurprisingFirst.filter { $0 != .coercive }
    guard !hasHighConsequences, !candidates.allSatisfy({ joint.bases[$0]?.agreement == .differently }) else {
      return nil
    }
    return candidates.first
  }

  /// For each person, the base on which they hold most and both agree about it. The coercive base does not count. nil
  /// unless each of the two has such a base, or if either view rates consequences high or much higher for one person:
  /// nothing makes up for these.
  package var strengths: (a: Base, b: Base)? {
    guard ![a, b].contains(where: \.sheet.view.hasWeightyConsequences) else { return nil }
    func strongest(_ person: Person) -> Base? {
      Base.allCases.filter { base in
        base != .coercive && joint.bases[base]?.agreement == .alike && joint.bases[base]?.verdict.holder == person
      }.max { size($0) < size($1) }
    }
    guard let a = strongest(.me), let b = strongest(.partner) else { return nil }
    return (a, b)
  }

  private func size(_ base: Base) -> Double { abs(joint.bases[base]?.shared.estimate ?? 0) }
}
