import Instrument
import Scoring

/// Decides whether safety comes first.
enum CareGate {
  /// Closed by a serious answer to any private question about the other person; and, where the other person's
  /// consequences are high (from 60) or ahead, by any answer that is less than an untroubled one.
  ///
  /// Where fear was not answered, the answers on situations have to speak for themselves: consequences that are both high
  /// and clearly ahead close the gate. A question that was skipped is not a no.
  static func isClosed(_ profile: PowerProfile, _ safety: SafetyAnswers?) -> Bool {
    if safety?.isSerious == true { return true }
    let isHigh = (profile.bases[.coercive]?.partner ?? 0) >= 60
    let verdict = profile.verdict(.coercive)
    if safety?.isTroubled == true, isHigh || verdict.holder == .partner { return true }
    return safety?[.fear] == nil && isHigh && verdict == .partnerHoldsMore
  }
}

extension SafetyAnswers {
  /// Any concern about the other person that was not answered with an untroubled "no".
  fileprivate var isTroubled: Bool { meanings.contains { $0.key != .ownConduct && $0.value > .none } }
}
