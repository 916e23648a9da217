import Instrument
import Scoring

/// How many bases balance the overall verdict: those on which the person who holds less overall does not hold less.
///
/// The coercive base never counts: nothing is balanced by being able to make things harder in return.
package enum Counterweights: String, CaseIterable, Sendable {
  /// That person holds more on exactly one base.
  case one
  /// That person holds more on several bases.
  case several
  /// That person holds more on no base, but is about equal on at least one.
  case level
  case none
  /// Nobody holds more overall.
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
