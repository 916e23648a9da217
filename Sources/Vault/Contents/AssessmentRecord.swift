import YAML
import Instrument

/// What a person answered, to what, and when. It has no place for the private questions, or for a score.
package struct AssessmentRecord: Equatable, Sendable {
  package let instrument: StoredInstrument
  package let form: Form
  /// With `order`, fixes the order of the questions.
  package let seed: UInt64
  package let order: OrderRule
  /// The id of what the other person is to the user; nil where nothing was chosen.
  package let role: String?
  /// What was said of the relationship as a whole.
  package let relationship: RelationshipContext
  /// As the user typed it; may be empty.
  package let name: String
  /// What the user calls this assessment, such as a client's code; empty where there is none.
  package internal(set) var label: EntryLabel
  /// Seconds since 1970.
  package let begun: Int
  package let answers: Answers
  /// Seconds spent on each question, to tenths, by its id; not on the private ones.
  package let seconds: [Item.ID: Double]

  /// What is to be kept of `interview`.
  ///
  /// - Parameter seconds: spent on each question by its id. Those of private questions are left out here.
  package init(
    _ interview: Interview, seconds: [String: Double], instrument: StoredInstrument, role: String?,
    relationship: RelationshipContext = RelationshipContext(), name: String, label: EntryLabel = EntryLabel(),
    begun: Int
  ) {
    let kept = interview.questions.filter { $0.section != .safety }.compactMap { question in
      seconds[question.id].map { (question.id, $0) }
    }
    self.init(
      instrument: instrument, form: interview.form, seed: interview.seed, order: interview.order, role: role,
      relationship: relationship, name: name, label: label, begun: begun, answers: interview.answers,
      seconds: Dictionary(kept) { $1 })
  }

  init(
    instrument: StoredInstrument, form: Form, seed: UInt64, order: OrderRule, role: String?,
    relationship: RelationshipContext, name: String, label: EntryLabel, begun: Int, answers: Answers,
    seconds: [Item.ID: Double]
  ) {
    self.instrument = instrument
    self.form = form
    self.seed = seed
    self.order = order
    self.role = role
    self.relationship = relationship
    self.name = name
    self.label = label
    self.begun = ContentsRange.time(begun)
    self.answers = answers
    self.seconds = seconds.filter { ContentsRange.seconds.contains($0.value) }.mapValues { ($0 * 10).rounded() / 10 }
  }

  /// Whether both are of one assessment, at whatever point of it.
  package func isSame(as other: AssessmentRecord) -> Bool {
    seed == other.seed && begun == other.begun && instrument.sha256 == other.instrument.sha256
  }

  /// The interview with the same order and the same answers, at its beginning. Answers to questions that it does not
  /// have are left out.
  ///
  /// - Throws: `Diagnostics` where the instrument cannot be read.
  package func interview() throws(Diagnostics) -> Interview {
    var interview = Interview(try instrument.questionnaire(), form: form, seed: seed, order: order)
    interview.restore(answers)
    return interview
  }
}
