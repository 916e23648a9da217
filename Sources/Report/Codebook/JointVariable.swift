import Instrument
import JSON
import Scoring

/// A column in a table of pairs that results from both people's answers together. Positive numbers are in favour of the
/// person with role a.
package struct JointVariable: Sendable {
  private enum JointMeasure: Sendable {
    case shared(Variable.GapPart)
    case verdict
    /// The first person's view minus the second person's.
    case difference(Variable.GapPart)
    case agreement
  }

  /// The base of the column; nil for the overall gap.
  private let base: Base?
  private let part: JointMeasure

  private static let parts: [JointMeasure] =
    Variable.GapPart.allCases.map(JointMeasure.shared) + [.verdict]
    + [.estimate, .low80, .high80, .low95, .high95, .meHigher].map(JointMeasure.difference) + [.agreement]

  /// All columns, in the order of a table: those of each base, and the overall ones at the end.
  package static let all: [JointVariable] = (Base.allCases + [nil]).flatMap { base in
    parts.map { JointVariable(base: base, part: $0) }
  }

  package var name: String {
    let measure = base?.rawValue ?? "overall"
    return switch part {
    case .shared(let part): "shared_\(measure)_\(part.rawValue)"
    case .verdict: "shared_\(measure)_verdict"
    case .difference(.meHigher): "difference_\(measure)_p_a_higher"
    case .difference(let part): "difference_\(measure)_\(part.rawValue)"
    case .agreement: "agreement_\(measure)"
    }
  }

  package func value(in joint: JointProfile) -> Record.Value {
    guard let gap = base.map({ joint.bases[$0] }) ?? joint.overall else {
      if case .verdict = part { return .text(Verdict.notScored.rawValue) }
      return .missing(.tooFewAnswers)
    }
    return switch part {
    case .shared(let part): gap.shown.map { .decimal(ResultValues.number($0, part)) } ?? .missing(.leftOut)
    case .verdict: .text(gap.shownVerdict.rawValue)
    case .difference(let part): .decimal(JSONWriter.roundedToPrecision(Self.number(gap.difference, part)))
    case .agreement: .text(gap.agreement.rawValue)
    }
  }

  private static func number(_ difference: ViewDifference, _ part: Variable.GapPart) -> Double {
    switch part {
    case .low80: difference.interval80.lowerBound
    case .high80: difference.interval80.upperBound
    case .low95: difference.interval95.lowerBound
    case .high95: difference.interval95.upperBound
    case .meHigher: difference.probabilityHigher
    default: difference.estimate
    }
  }
}

extension Codebook {
  /// The variables for levels, gaps and verdicts of one person's answers, in the order of a table.
  package var comparedVariables: [Variable] {
    variables.filter { variable in
      switch variable.source {
      case .level, .gap, .verdict: true
      default: false
      }
    }
  }
}
