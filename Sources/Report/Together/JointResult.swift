import Instrument
import Scoring
import Sheets
import Text

/// Two people's sheets side by side, and what follows from both.
package struct JointResult: Equatable, Sendable {
  /// One of the two, with how they see both.
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
  /// Positive gaps are on the side of `a`.
  package let joint: JointProfile

  /// - Parameters:
  ///   - one: in any order with `other`: which of them is `a` follows from what is in their sheets.
  ///   - questionnaire: what both were answered to.
  package init(_ one: JointPerson, _ other: JointPerson, questionnaire: Questionnaire) {
    let inOrder = !other.sheet.json.lexicographicallyPrecedes(one.sheet.json)
    self.questionnaire = questionnaire
    (a, b) = inOrder ? (one, other) : (other, one)
    joint = JointProfile(mine: a.sheet.view, theirs: b.sheet.view)
  }

  /// The same with other names.
  ///
  /// - Parameter names: of `a` and of `b`.
  package func called(_ names: [String]) -> JointResult {
    JointResult(
      JointPerson(name: names[0], sheet: a.sheet), JointPerson(name: names[1], sheet: b.sheet),
      questionnaire: questionnaire)
  }

  /// - Parameters:
  ///   - sheets: of two people, in any order.
  ///   - names: of the two in the order of their sheets; nil for `neutral` ones, which go by what is in the sheets.
  package init(
    _ sheets: (SharedSheet, SharedSheet), names: [String]?, neutral: [String], questionnaire: Questionnaire
  ) {
    let given = names ?? neutral
    let result = JointResult(
      JointPerson(name: given[0], sheet: sheets.0), JointPerson(name: given[1], sheet: sheets.1),
      questionnaire: questionnaire)
    self = names == nil ? result.called(neutral) : result
  }

  /// The names that a text holds, with a comma between.
  ///
  /// - Returns: nil where they are not two different ones of up to 40 letters each.
  package static func names(_ text: String) -> [String]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name).withoutControls.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard names.count == 2, names.allSatisfy({ (1...40).contains($0.count) }), names[0] != names[1] else { return nil }
    return names
  }

  /// The level of one person as each of the two sees it, 0–100; nil where a sheet does not have it.
  ///
  /// - Parameter isA: whether it is the level of `a`.
  package func levels(_ base: Base, ofA isA: Bool) -> (byA: Double?, byB: Double?) {
    let (one, other) = (a.sheet.view.bases[base], b.sheet.view.bases[base])
    return isA ? (one?.me, other?.partner) : (one?.partner, other?.me)
  }

  /// Whether consequences are high for either person in either view.
  package var hasHighConsequences: Bool { [a, b].contains { $0.sheet.view.hasHighConsequences } }

  /// The base that the two are told to talk about: the one on which their views differ most, or least if either view rates
  /// consequences high. It is never consequences. nil if the sheets share no other base.
  package var talk: Base? {
    let candidates = joint.mostSurprisingFirst.filter { $0 != .coercive }
    return hasHighConsequences ? candidates.last : candidates.first
  }

  /// For each of the two the base, consequences aside, on which most lies with them and both see it so; nil unless there
  /// is one for either.
  package var strengths: (a: Base, b: Base)? {
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
