import Instrument
import Scoring

/// The first answer held against the profile: the one rule for pages, reports and tips.
package enum FirstAnswerAgreement: String, CaseIterable, Sendable {
  /// It is at most one step away, and names whom the profile names.
  case agrees
  /// It names the same person, but is further away.
  case sameSide = "same_side"
  /// It names somebody, and the profile is about equal.
  case saidMoreButEqual = "said_more_but_equal"
  case saidEqualButMe = "said_equal_but_me"
  case saidEqualButPartner = "said_equal_but_partner"
  case saidMeButPartner = "said_me_but_partner"
  case saidPartnerButMe = "said_partner_but_me"
  /// The profile names nobody, so it neither bears the answer out nor speaks against it.
  case open
  /// It was not answered, or the whole is not scored.
  case unknown
}

extension FirstAnswerAgreement {
  /// The gap that one step between the seven answers stands for, in POMP points: "by far" is three steps, and gaps
  /// beyond 40 hardly occur.
  private static let step = 40.0 / 3

  /// The answer agrees where it lies within one step of what the profile shows and names whom the profile names. Nothing
  /// contradicts it where the profile cannot tell.
  init(_ profile: PowerProfile) {
    guard let said = profile.globalComparison, let relative = profile.overall.relative else {
      self = .unknown
      return
    }
    let steps = Int((3 * said).rounded())
    guard let holder = profile.overall.verdict.holder else {
      let isEqual = profile.overall.verdict == .aboutEqual
      self = isEqual ? abs(steps) <= 1 ? .agrees : .saidMoreButEqual : .open
      return
    }
    let towardHolder = holder == .me ? steps : -steps
    let found = max(Int((abs(relative.estimate) / Self.step).rounded()), 1)
    // "Both the same" never agrees with a holder, however near it lies.
    if towardHolder > 0, abs(found - towardHolder) <= 1 {
      self = .agrees
    } else if towardHolder > 0 {
      self = .sameSide
    } else if steps == 0 {
      self = holder == .me ? .saidEqualButMe : .saidEqualButPartner
    } else {
      self = holder == .me ? .saidPartnerButMe : .saidMeButPartner
    }
  }
}
