import Instrument
import Scoring

/// Whether the other facts support the trust there is.
package enum TrustFit: String, CaseIterable, Sendable {
  /// High, and nothing speaks against it.
  case supported
  /// High, though the other facts speak against it.
  case unsupported
  /// Low, though the other facts are good.
  case doubtUnsupported = "doubt_unsupported"
  /// Low, and so are the other facts.
  case doubtSupported = "doubt_supported"
  /// In between.
  case middling
  case unknown
}

extension TrustFit {
  init(_ profile: PowerProfile) {
    guard let trust = profile.level(.trust) else {
      self = .unknown
      return
    }
    let partnerIsAhead = [Base.coercive, .informational].contains { profile.verdict($0).holder == .partner }
    let isStrained =
      profile.level(.cooperation) == .low || profile.level(.sharedGoals) == .low
      || profile.level(.enemyOutside) == .high
    let isGood = profile.level(.cooperation) == .high || profile.level(.sharedGoals) == .high
    let isAtEase = isGood && !isStrained && profile.verdict(.coercive).holder != .partner
    switch trust {
    case .high: self = partnerIsAhead || isStrained ? .unsupported : .supported
    case .middle: self = .middling
    case .low: self = isAtEase ? .doubtUnsupported : .doubtSupported
    }
  }
}
