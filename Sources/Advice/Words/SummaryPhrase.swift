/// A sentence of a summary.
enum SummaryPhrase: String, CaseIterable, Sendable {
  case mine, partner, consequences
  case firstAgrees = "first_agrees"
  case firstSameSide = "first_same_side"
  case firstMoreBut = "first_more_but"
  case firstOpen = "first_open"
  case firstEqualBut = "first_equal_but"
  case firstOpposite = "first_opposite"
}

enum SummaryGap: String, CaseIterable, Sendable {
  case partner, holds, answer
}
