import Instrument
import Scoring

/// Whether the other answers about the two people fit with the trust there is.
///
/// Who holds more is no ground for or against trust: somebody who earns more, knows more or leads is not less to be
/// relied on. Neither is a third person whom both stand against.
package enum TrustFit: String, CaseIterable, Sendable {
  /// High, and the two work well together or want the same.
  case supported
  /// High, though they neither work well together nor want the same.
  case unsupported
  /// Low, though they work well together or want the same.
  case doubtUnsupported = "doubt_unsupported"
  /// Low, and so is one of the others; or the other person can make things harder.
  case doubtSupported = "doubt_supported"
  /// In between.
  case middling
  /// Not answered, contradicted, or too little else was answered to say.
  case unknown
}

extension TrustFit {
  init(_ profile: PowerProfile) {
    let others = [Scale.cooperation, .sharedGoals].compactMap(profile.level)
    let areContradicted = profile.quality.contains { $0.kind == .contradiction }
    guard let trust = profile.level(.trust), !areContradicted else {
      self = .unknown
      return
    }
    let isHarsh = profile.verdict(.coercive).holder == .partner
    switch trust {
    case .high where others == [.low, .low]: self = .unsupported
    case .high where others.contains(.high) && !others.contains(.low) && !isHarsh: self = .supported
    case .middle: self = .middling
    case .low where others.contains(.low) || isHarsh: self = .doubtSupported
    case .low where others.contains(.high): self = .doubtUnsupported
    case .high, .low: self = .unknown
    }
  }
}
