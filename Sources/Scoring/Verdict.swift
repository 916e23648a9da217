import Instrument

/// The conclusion about who holds more power on a base.
package enum Verdict: String, CaseIterable, Codable, Sendable {
  case iHoldMore = "i_hold_more"
  case partnerHoldsMore = "partner_holds_more"
  case leaningMe = "leaning_me"
  case leaningPartner = "leaning_partner"
  case aboutEqual = "about_equal"
  case cannotTell = "cannot_tell"
  case notScored = "not_scored"

  /// How certain it is that the named person holds more.
  package enum Certainty: String, CaseIterable, Sendable {
    case clearly, probably
  }

  /// Who holds more, and how certain that is. Texts that name a holder must state both.
  package struct Holding: Equatable, Sendable {
    package let holder: Person
    package let certainty: Certainty
  }

  /// Who holds more; nil if nobody does, or if the answers cannot tell.
  package var holding: Holding? {
    switch self {
    case .iHoldMore: Holding(holder: .me, certainty: .clearly)
    case .partnerHoldsMore: Holding(holder: .partner, certainty: .clearly)
    case .leaningMe: Holding(holder: .me, certainty: .probably)
    case .leaningPartner: Holding(holder: .partner, certainty: .probably)
    case .aboutEqual, .cannotTell, .notScored: nil
    }
  }

  /// This verdict, with *probably* in place of *clearly*.
  var atMostProbably: Verdict {
    switch self {
    case .iHoldMore: .leaningMe
    case .partnerHoldsMore: .leaningPartner
    default: self
    }
  }

  /// The person who holds more, clearly or probably.
  package var holder: Person? { holding?.holder }
}
