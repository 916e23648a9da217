import Instrument
import Scoring

/// Decides whether safety comes first.
enum CareGate {
  /// Closed by a serious answer to any private question about the other person, and by any fear of somebody whose
  /// consequences are high (from 60) or ahead.
  ///
  /// Where fear was not answered, the answers on situations have to speak for themselves: consequences that are both high
  /// and clearly ahead close the gate. A question that was skipped is not a no.
  static func isClosed(_ profile: PowerProfile, _ safety: SafetyAnswers?) -> Bool {
    if safety?.isSerious == true { return true }
    let isHigh = (profile.bases[.coercive]?.partner ?? 0) >= 60
    let verdict = profile.verdict(.coercive)
    switch safety?[.fear] {
    case .some(let fear) where fear > .none: return isHigh || verdict.holder == .partner
    case .some: return false
    case nil: return isHigh && verdict == .partnerHoldsMore
    }
  }
}
