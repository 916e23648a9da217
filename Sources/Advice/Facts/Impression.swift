import Instrument
import Scoring

/// The first answer held against the profile.
package enum Impression: String, CaseIterable, Sendable {
  case agrees
  case saidEqualButMe = "said_equal_but_me"
  case saidEqualButPartner = "said_equal_but_partner"
  case saidMeButEqual = "said_me_but_equal"
  case saidMeButPartner = "said_me_but_partner"
  case saidPartnerButEqual = "said_partner_but_equal"
  case saidPartnerButMe = "said_partner_but_me"
  /// The profile is too close to call.
  case open
  /// It was not answered, or there is no profile.
  case unknown
}

extension Impression {
  /// "A little" either way agrees with about equal.
  init(_ profile: PowerProfile) {
    guard let said = profile.globalComparison, profile.overall.verdict != .notScored else {
      self = .unknown
      return
    }
    let saidHolder: Person? = said > 0.01 ? .me : said < -0.01 ? .partner : nil
    switch (saidHolder, profile.overall.verdict.holder) {
    case (nil, .me): self = .saidEqualButMe
    case (nil, .partner): self = .saidEqualButPartner
    case (.me, .partner): self = .saidMeButPartner
    case (.partner, .me): self = .saidPartnerButMe
    case (_, nil) where profile.overall.verdict == .cannotTell: self = .open
    case (.me, nil) where said > 0.34: self = .saidMeButEqual
    case (.partner, nil) where said < -0.34: self = .saidPartnerButEqual
    default: self = .agrees
    }
  }
}
