/// Sums over several bases.
enum Measure: String, CaseIterable, Sendable {
  case overall
  case outcomeControl = "outcome_control"
}
