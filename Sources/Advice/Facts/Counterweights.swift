import Instrument
import Scoring

/// Bases on which the person who holds less as a whole does not hold less.
///
/// Consequences are never one: nothing is balanced by being able to make things harder in return.
package enum Counterweights: String, CaseIterable, Sendable {
  /// Higher on exactly one.
  case one
  /// Higher on more than one.
  case several
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
    let stands = Base.allCases.filter { $0 != .coercive }.map { BaseAlignment($0, profile, position) }
    switch stands.count(where: { $0 == .against }) {
    case 0: self = stands.contains(.level) ? .level : .none
    case 1: self = .one
    default: self = .several
    }
  }
}
