import Instrument
import Scoring

/// How the verdict on one base relates to the overall verdict.
package enum BaseAlignment: String, CaseIterable, Sendable {
  /// The person who holds more overall holds more on the base too.
  case with
  /// The person who holds less overall holds more on the base.
  case against
  /// Both are about equal on the base.
  case level
  /// The verdict on the base is open.
  case open
  /// Somebody holds more on the base, but nobody does overall.
  case free
}

extension BaseAlignment {
  /// The cases in which somebody holds more on the base.
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
