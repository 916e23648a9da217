/// A sign that the answers are less informative than usual. A flag widens the intervals; it never rejects answers.
package struct QualityFlag: Equatable, Sendable {
  package enum FlagKind: String, CaseIterable, Codable, Sendable {
    /// Answered faster than the statements can be read.
    case fast
    /// The same rating for both people on every statement.
    case sameForBoth = "same_for_both"
    /// The same rating many times in a row for one person.
    case longRun = "long_run"
    /// No variance at all for one person.
    case noVariance = "no_variance"
    /// Straight and reversed items were both agreed with, or both rejected.
    case contradiction
    /// The odd and even items of the twelve base-and-person scales disagree.
    case inconsistent

    /// The factor for the width of the intervals. The values are chosen, not estimated: large if no answer
    /// distinguishes the two people, smaller if the statements were perhaps not read, and smallest if the scatter of
    /// the answers has already widened the intervals.
    package var widening: Double {
      switch self {
      case .sameForBoth: 4
      case .fast, .noVariance: 1.5
      case .longRun, .contradiction: 1.25
      case .inconsistent: 1.1
      }
    }
  }

  /// What a check found. The sentence for each finding stands in a words file.
  package enum Finding: String, CaseIterable, Sendable {
    case fast
    case sameForBoth = "same_for_both"
    case nearlySameForBoth = "nearly_same_for_both"
    case allSameMine = "all_same_mine"
    case allSameTheirs = "all_same_theirs"
    case nearlyAllSameMine = "nearly_all_same_mine"
    case nearlyAllSameTheirs = "nearly_all_same_theirs"
    case longRunMine = "long_run_mine"
    case longRunTheirs = "long_run_theirs"
    case contradiction, inconsistent
  }

  package let kind: FlagKind
  package let finding: Finding
  /// The numbers in the sentence for the finding, as they are shown.
  package let figures: [FlagFigure: String]
  /// The factor by which intervals are widened, at least 1. Factors of several flags multiply.
  package let widening: Double

  package init(kind: FlagKind, finding: Finding, figures: [FlagFigure: String], widening: Double) {
    self.kind = kind
    self.finding = finding
    self.figures = figures
    self.widening = widening
  }

  /// A flag with the widening factor of its kind.
  init(_ kind: FlagKind, _ finding: Finding, _ figures: [FlagFigure: String] = [:]) {
    self.init(kind: kind, finding: finding, figures: figures, widening: kind.widening)
  }
}

/// A number in the sentence for a finding.
package enum FlagFigure: String, CaseIterable, Sendable {
  case count, total, seconds, points
}
