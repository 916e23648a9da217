import Instrument

/// Asks, scores and shows, on the terminal.
///
/// - Parameter questionnaire: nil to let the person choose.
func runAssessment(_ questionnaire: Questionnaire?) throws {
  throw Failure(.internal, "The screens are not built yet; “poise questionnaires list” works already.")
}
