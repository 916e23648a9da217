import Instrument
import Scoring

/// The levels of both people on a base: high from 60, low up to 40.
package enum LevelPattern: String, CaseIterable, Sendable {
  case bothHigh = "both_high"
  case bothLow = "both_low"
  case mixed
  case unknown
}

extension LevelPattern {
  init(_ comparison: Comparison?) {
    guard let me = comparison?.me, let partner = comparison?.partner else {
      self = .unknown
      return
    }
    switch (LevelWord(me), LevelWord(partner)) {
    case (.high, .high): self = .bothHigh
    case (.low, .low): self = .bothLow
    default: self = .mixed
    }
  }
}
