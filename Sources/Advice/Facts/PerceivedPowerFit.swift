import Instrument
import Scoring

/// The power that the user feels, held against the profile.
package enum PerceivedPowerFit: String, CaseIterable, Sendable {
  /// The user feels stronger than the other, whose profile is higher.
  case above
  /// The user feels weaker than the other, whose profile is lower.
  case below
  case fits
  case unknown
}

extension PerceivedPowerFit {
  /// A difference of 25 points between the two felt answers counts: with 0–6, two steps of one of them.
  init(_ profile: PowerProfile) {
    guard let me = profile.climate[.feltPowerMe], let partner = profile.climate[.feltPowerPartner],
      profile.overall.verdict != .notScored
    else {
      self = .unknown
      return
    }
    switch profile.overall.verdict.holder {
    case .partner where me - partner >= 25: self = .above
    case .me where partner - me >= 25: self = .below
    default: self = .fits
    }
  }
}
