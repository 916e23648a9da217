import Instrument
import Scoring

/// The climate scale with the highest level.
package enum StrongestScale: String, CaseIterable, Sendable {
  case trust, cooperation
  case sharedGoals = "shared_goals"
  case candour
  /// No climate scale is high.
  case none

  var scale: Scale? { Scale(rawValue: rawValue) }

  /// Trust comes first among equal levels.
  init(_ profile: PowerProfile) {
    let levels = Self.allCases.map { $0.scale.flatMap { profile.climate[$0] } ?? 0 }
    let highest = levels.max() ?? 0
    self = LevelWord(highest) == .high ? Self.allCases[levels.firstIndex(of: highest) ?? 0] : .none
  }
}

extension PowerProfile {
  /// Whether the answers name no holder, and no climate scale about the relationship is low.
  var isBalanced: Bool {
    let isEven = overall.verdict == .aboutEqual && outcomeControl.verdict.holder == nil
    let isCalm = [Scale.trust, .cooperation, .sharedGoals, .candour].allSatisfy { level($0) != .low }
    return isEven && isCalm && !consequencesWeigh && quality.isEmpty && [.even, .unknown].contains(Benefit(self))
      && Base.allCases.allSatisfy { verdict($0).holder == nil }
  }
}
