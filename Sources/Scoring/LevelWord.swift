import Instrument

/// Whether a level from 0 to 100 is low, high or in between.
package enum LevelWord: String, CaseIterable, Sendable {
  /// At most 40.
  case low
  case middle
  /// At least 60.
  case high

  /// - Parameter value: POMP, 0–100.
  package init(_ value: Double) {
    self = value <= 40 ? .low : value >= 60 ? .high : .middle
  }
}

extension PowerProfile {
  package func verdict(_ base: Base) -> Verdict { bases[base]?.verdict ?? .notScored }

  /// The word for the level of a climate scale; nil if too little was answered.
  package func level(_ scale: Scale) -> LevelWord? { climate[scale].map(LevelWord.init) }
}
