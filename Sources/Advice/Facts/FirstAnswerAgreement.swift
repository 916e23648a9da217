import Instrument
import Scoring

/// How the first answer compares with the profile. Pages, reports and tips all use this rule.
package enum FirstAnswerAgreement: String, CaseIterable, Sendable {
  /// The answer is at most one step from the profile, and both name the same person or nobody.
  case agrees
  /// The answer names the same person, but is more than one step away.
  case sameSide = "same_side"
  /// The answer names a person, but the profile is about equal.
  case saidMoreButEqual = "said_more_but_equal"
  case saidEqualButMe = "said_equal_but_me"
  case saidEqualButPartner = "said_equal_but_partner"
  case saidMeButPartner = "said_me_but_partner"
  case saidPartnerButMe = "said_partner_but_me"
  /// The profile is open, so it neither supports nor contradicts the answer.
  case open
  /// The question was not answered, or the overall gap is not scored.
  case unknown
}

extension FirstAnswerAgreement {
  /// The gap in POMP points that one step between the seven answers stands for. "By far" is three steps, and gaps
  /// beyond 40 points are rare.
  private static let step = 40.0 / 3

  /// The answer agrees if it is within one step of the profile and both name the same person. An open profile
  /// contradicts no answer.
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
    // "Both the same" never agrees with a holder, however small the distance.
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
