import Instrument
import Scoring

/// The first answer held against the profile: the one rule for pages, reports and tips.
package enum Impression: String, CaseIterable, Sendable {
  case agrees
  case saidEqualButMe = "said_equal_but_me"
  case saidEqualButPartner = "said_equal_but_partner"
  case saidMeButPartner = "said_me_but_partner"
  case saidPartnerButMe = "said_partner_but_me"
  /// The profile names nobody, so it neither bears the answer out nor speaks against it.
  case open
  /// It was not answered, or the whole is not scored.
  case unknown
}

extension Impression {
  /// The gap that one step between the seven answers stands for, in POMP points: "by far" is three steps, and gaps
  /// beyond 40 hardly occur.
  private static let step = 40.0 / 3

  /// The answer agrees where it names the same person as the profile, or lies within one step of what the profile
  /// shows. Nothing contradicts it where the profile names nobody.
  init(_ profile: PowerProfile) {
    guard let said = profile.globalComparison, let relative = profile.overall.relative else {
      self = .unknown
      return
    }
    let steps = Int((3 * said).rounded())
    guard let holder = profile.overall.verdict.holder else {
      self = profile.overall.verdict == .aboutEqual && abs(steps) <= 1 ? .agrees : .open
      return
    }
    let towardHolder = holder == .me ? steps : -steps
    let found = max(Int((abs(relative.estimate) / Self.step).rounded()), 1)
    if towardHolder > 0 || found - towardHolder <= 1 {
      self = .agrees
    } else if steps == 0 {
      self = holder == .me ? .saidEqualButMe : .saidEqualButPartner
    } else {
      self = holder == .me ? .saidPartnerButMe : .saidMeButPartner
    }
  }
}
