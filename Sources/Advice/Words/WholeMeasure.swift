/// Sums over several bases.
enum WholeMeasure: String, CaseIterable, Sendable {
  case overall
  case outcomeControl = "outcome_control"
}
