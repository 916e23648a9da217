import Instrument
import Scoring

/// How one base stands to the whole.
package enum BaseAlignment: String, CaseIterable, Sendable {
  /// The person who holds more as a whole holds more here too.
  case with
  /// The person who holds less as a whole holds more here.
  case against
  /// Both are about equal here.
  case level
  /// It cannot be told.
  case open
  /// One holds more here, and nobody does as a whole.
  case free
}

extension BaseAlignment {
  /// Those that say that somebody holds more on the base.
  static let withHolder = [Self.with, .against, .free].map(\.rawValue)

  init(_ base: Base, _ profile: PowerProfile, _ position: Position) {
    let verdict = profile.verdict(base)
    switch (verdict.holder, position.holder) {
    case (nil, _): self = verdict == .aboutEqual ? .level : .open
    case (_, nil): self = .free
    case (let here, let whole): self = here == whole ? .with : .against
    }
  }
}
