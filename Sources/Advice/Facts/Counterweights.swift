import Instrument
import Scoring

/// Bases on which the person who holds less as a whole does not hold less.
package enum Counterweights: String, CaseIterable, Sendable {
  /// Higher on at least one.
  case higher
  /// Level on at least one, higher on none.
  case level
  case none
  /// Nobody holds more as a whole.
  case balanced
}

extension Counterweights {
  init(_ profile: PowerProfile, _ position: Position) {
    guard position.holder != nil else {
      self = .balanced
      return
    }
    let stands = Base.allCases.map { Stands($0, profile, position) }
    self = stands.contains(.against) ? .higher : stands.contains(.level) ? .level : .none
  }
}
