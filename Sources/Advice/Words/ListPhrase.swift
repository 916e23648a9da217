/// How bases with the same verdict are listed.
enum ListPhrase: String, CaseIterable, Sendable {
  case mineClear = "mine_clear"
  case mineLeaning = "mine_leaning"
  case mineBoth = "mine_both"
  case partnerClear = "partner_clear"
  case partnerLeaning = "partner_leaning"
  case partnerBoth = "partner_both"
  case equal, open, unanswered
}
