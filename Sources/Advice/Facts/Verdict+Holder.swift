import Instrument
import Scoring

extension Verdict {
  /// Who holds more, clearly or probably; nil where nobody does or it cannot be told.
  package var holder: Person? {
    switch self {
    case .iHoldMore, .leaningMe: .me
    case .partnerHoldsMore, .leaningPartner: .partner
    case .aboutEqual, .cannotTell, .notScored: nil
    }
  }
}
