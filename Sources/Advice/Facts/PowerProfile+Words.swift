import Instrument
import Scoring

extension PowerProfile {
  func verdict(_ base: Base) -> Verdict { bases[base]?.verdict ?? .notScored }

  /// nil where too little was answered.
  func level(_ scale: Scale) -> Level? { climate[scale].map(Level.init) }
}
