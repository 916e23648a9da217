import Instrument
import Scoring

/// Whether other answers about the two people support the user's trust or distrust.
///
/// Who holds more is no reason for or against trust: somebody who earns more, knows more or leads is not less reliable.
/// A common enemy is no reason either.
package enum TrustFit: String, CaseIterable, Sendable {
  /// Trust is high, and the two people work well together or have the same goals.
  case supported
  /// Trust is high, although they neither work well together nor have the same goals.
  case unsupported
  /// Trust is low, although they work well together or have the same goals.
  case doubtUnsupported = "doubt_unsupported"
  /// Trust is low, and so is cooperation or agreement on goals; or the other person can make things harder.
  case doubtSupported = "doubt_supported"
  /// Trust is in between.
  case middling
  /// Not answered, contradictory, or too little else was answered.
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
