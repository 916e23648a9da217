/// The one word for a base, on the scale of relative power.
package enum Verdict: String, CaseIterable, Codable, Sendable {
  case iHoldMore = "i_hold_more"
  case partnerHoldsMore = "partner_holds_more"
  case leaningMe = "leaning_me"
  case leaningPartner = "leaning_partner"
  case aboutEqual = "about_equal"
  case cannotTell = "cannot_tell"
  case notScored = "not_scored"
}
