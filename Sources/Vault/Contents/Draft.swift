import YAML
import Instrument

/// An unfinished assessment: enough to continue at the same question, in the same order.
package struct Draft: Equatable, Sendable {
  package let sitting: AssessmentRecord
  /// The index of the question to continue at. It is never past the first private question, so that a vault does not
  /// tell how far somebody came among those.
  package let position: Int

  /// - Parameters: the same as those of `AssessmentRecord.init`.
  package init(
    _ interview: Interview, seconds: [String: Double], instrument: StoredInstrument, role: String?,
    relationship: RelationshipContext = RelationshipContext(), name: String, label: EntryLabel = EntryLabel(),
    begun: Int
  ) {
    sitting = AssessmentRecord(
      interview, seconds: seconds, instrument: instrument, role: role, relationship: relationship,
      name: name, label: label, begun: begun)
    position = min(interview.position, interview.firstSafetyQuestion)
  }

  init(sitting: AssessmentRecord, position: Int) {
    self.sitting = sitting
    self.position = position
  }

  /// Rebuilds the interview at the question where it was left. Private questions are asked anew.
  ///
  /// - Throws: `Diagnostics` if the instrument cannot be read.
  package func interview() throws(Diagnostics) -> Interview {
    var interview = try sitting.interview()
    interview.jump(to: min(position, interview.firstSafetyQuestion))
    return interview
  }
}
