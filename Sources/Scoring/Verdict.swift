import Instrument

/// The one word for a base, on the scale of relative power.
package enum Verdict: String, CaseIterable, Codable, Sendable {
  case iHoldMore = "i_hold_more"
  case partnerHoldsMore = "partner_holds_more"
  case leaningMe = "leaning_me"
  case leaningPartner = "leaning_partner"
  case aboutEqual = "about_equal"
  case cannotTell = "cannot_tell"
  case notScored = "not_scored"

  /// How sure a verdict is that somebody holds more.
  package enum Certainty: String, CaseIterable, Sendable {
    case clearly, probably
  }

  /// Who holds more, and how sure that is: whoever names a holder has both at hand.
  package struct Holding: Equatable, Sendable {
    package let holder: Person
    package let certainty: Certainty
  }

  /// nil where nobody holds more, or where it cannot be told.
  package var holding: Holding? {
    switch self {
    case .iHoldMore: Holding(holder: .me, certainty: .clearly)
    case .partnerHoldsMore: Holding(holder: .partner, certainty: .clearly)
    case .leaningMe: Holding(holder: .me, certainty: .probably)
    case .leaningPartner: Holding(holder: .partner, certainty: .probably)
    case .aboutEqual, .cannotTell, .notScored: nil
    }
  }

  /// Who holds more, clearly or probably.
  package var holder: Person? { holding?.holder }
}
