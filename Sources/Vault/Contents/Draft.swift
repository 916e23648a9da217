import YAML
import Instrument

/// An assessment under way: enough to go on at the very question, in the same order.
package struct Draft: Equatable, Sendable {
  package let sitting: AssessmentRecord
  /// The index of the question to go on at. Never behind the first private question: how far somebody came among
  /// those is not kept either.
  package let position: Int

  /// - Parameters: as for `AssessmentRecord`.
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

  /// The interview as it was left. Private questions are asked anew.
  ///
  /// - Throws: `Diagnostics` where the instrument cannot be read.
  package func interview() throws(Diagnostics) -> Interview {
    var interview = try sitting.interview()
    interview.jump(to: min(position, interview.firstSafetyQuestion))
    return interview
  }
}
