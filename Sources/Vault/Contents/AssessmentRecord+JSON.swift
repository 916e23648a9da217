import Instrument
import JSON

/// The JSON fields that an entry and a draft have in common.
extension JSONWriter {
  mutating func sitting(_ sitting: AssessmentRecord) {
    field("instrument", sitting.instrument.sha256)
    field("instrument_id", sitting.instrument.id)
    field("instrument_version", sitting.instrument.version)
    field("form", sitting.form.rawValue)
    // A string, because a JSON number is exact only up to 53 bits.
    field("seed", String(sitting.seed))
    field("order", sitting.order.rawValue)
    if let role = sitting.role { field("role", role) }
    if !sitting.relationship.isEmpty { field("context") { $0.context(sitting.relationship) } }
    field("name", sitting.name)
    if !sitting.label.isEmpty { field("label", sitting.label.text) }
    field("begun", sitting.begun)
    field("answers") { $0.answers(sitting.answers, sitting.seconds) }
    // The times of questions without an answer, and of the first question, whose answer has no room for a time.
    let elsewhere = sitting.seconds.filter { id, _ in
      sitting.answers.pairs[id] == nil && sitting.answers.singles[id] == nil && !sitting.answers.skipped.contains(id)
    }
    if !elsewhere.isEmpty { field("seconds") { $0.map(elsewhere) { $2.value($1) } } }
  }

  private mutating func context(_ relationship: RelationshipContext) {
    object { writer in
      for question in ContextQuestion.allCases {
        if let code = relationship[question] { writer.field(question.rawValue, code) }
      }
    }
  }
}

/// The fields of an assessment while they are read from JSON.
struct SittingReading {
  private var sha256: String?
  private var instrumentID: String?
  private var instrumentVersion: String?
  private var form: Form?
  private var seed: UInt64?
  /// Before the order rule was stored, there was only this one.
  private var order = OrderRule.shuffledSections
  private var role: String?
  private var relationship = RelationshipContext()
  private var name: String?
  private var label = EntryLabel()
  private var begun: Int?
  private var answers: Answers?
  private var seconds: [Item.ID: Double] = [:]

  mutating func field(_ field: String, _ reader: inout JSONReader) throws(JSONError) {
    switch field {
    case "instrument": sha256 = try reader.string()
    case "instrument_id": instrumentID = try reader.string()
    case "instrument_version": instrumentVersion = try reader.string()
    case "form": form = try reader.string { Form(rawValue: $0) }
    case "seed": seed = try reader.string { UInt64($0) }
    case "order":
      guard let rule = OrderRule(rawValue: try reader.integer()) else { throw reader.unexpected }
      order = rule
    case "role": role = try reader.string()
    case "context":
      var found = RelationshipContext()
      try reader.object { (key, reader) throws(JSONError) in
        guard let question = ContextQuestion(rawValue: key), found.answer(question, try reader.string()) else {
          throw reader.unexpected
        }
      }
      relationship = found
    case "name": name = try reader.string()
    case "label": label = try reader.string { EntryLabel($0) }
    case "begun": begun = try reader.integer(in: ContentsRange.time)
    case "answers": answers = try reader.answers(&seconds)
    case "seconds":
      seconds.merge(try reader.map { (reader) throws(JSONError) in try reader.double(in: ContentsRange.seconds) }) {
        $1
      }
    default: throw reader.unexpected
    }
  }

  /// - Returns: the assessment; nil if a field is missing or its instrument is not among `instruments`.
  func sitting(with instruments: [String: StoredInstrument]) -> AssessmentRecord? {
    guard let sha256, let instrument = instruments[sha256], instrument.id == instrumentID,
      instrument.version == instrumentVersion, let form, let seed, let name, let begun, let answers
    else { return nil }
    return AssessmentRecord(
      instrument: instrument, form: form, seed: seed, order: order, role: role,
      relationship: relationship, name: name, label: label, begun: begun, answers: answers, seconds: seconds)
  }
}
