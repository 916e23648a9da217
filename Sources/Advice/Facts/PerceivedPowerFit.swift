import Instrument
import Scoring

/// How the power that the user feels compares with the profile.
package enum PerceivedPowerFit: String, CaseIterable, Sendable {
  /// The user feels stronger than the other person, but the profile says the opposite.
  case above
  /// The user feels weaker than the other person, but the profile says the opposite.
  case below
  case fits
  case unknown
}

extension PerceivedPowerFit {
  /// A difference of at least 25 points between the two felt levels counts. That is two rating steps of one answer.
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
