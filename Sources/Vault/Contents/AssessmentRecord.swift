import YAML
import Instrument

/// A person's answers, the instrument they belong to, and when they were given. There is no field for private questions
/// or for a score.
package struct AssessmentRecord: Equatable, Sendable {
  package let instrument: StoredInstrument
  package let form: Form
  /// The random seed. Together with `order` it determines the order of the questions.
  package let seed: UInt64
  package let order: OrderRule
  /// The id of the partner's role, such as manager; nil if none was chosen.
  package let role: String?
  /// The answers about the relationship as a whole.
  package let relationship: RelationshipContext
  /// The partner's name as the user typed it; may be empty.
  package let name: String
  /// The name that the user gave this assessment, such as a client's code; empty if none was given.
  package internal(set) var label: EntryLabel
  /// When the assessment was begun, in seconds since 1970.
  package let begun: Int
  package let answers: Answers
  /// Seconds spent on each question, to tenths, by question id. Private questions are left out.
  package let seconds: [Item.ID: Double]

  /// Takes from `interview` what is to be stored.
  ///
  /// - Parameter seconds: the time spent on each question, by id. Those of private questions are dropped here.
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

  /// Whether both records belong to the same assessment, perhaps at different stages of it.
  package func isSame(as other: AssessmentRecord) -> Bool {
    seed == other.seed && begun == other.begun && instrument.sha256 == other.instrument.sha256
  }

  /// Rebuilds the interview with the same order of questions and the same answers, standing at its first question.
  /// Answers to questions that the interview does not have are dropped.
  ///
  /// - Throws: `Diagnostics` if the instrument cannot be read.
  package func interview() throws(Diagnostics) -> Interview {
    var interview = Interview(try instrument.questionnaire(), form: form, seed: seed, order: order)
    interview.restore(answers)
    return interview
  }
}
