import Instrument
import JSON

/// The fields of an entry and of a draft.
extension JSONWriter {
  mutating func sitting(_ sitting: AssessmentRecord) {
    field("instrument", sitting.instrument.sha256)
    field("instrument_id", sitting.instrument.id)
    field("instrument_version", sitting.instrument.version)
    field("form", sitting.form.rawValue)
    // As text: a number in JSON is good for 53 bits only.
    field("seed", String(sitting.seed))
    field("order", sitting.order.rawValue)
    if let role = sitting.role { field("role", role) }
    if !sitting.relationship.isEmpty { field("context") { $0.context(sitting.relationship) } }
    field("name", sitting.name)
    if !sitting.label.isEmpty { field("label", sitting.label.text) }
    field("begun", sitting.begun)
    field("answers") { $0.answers(sitting.answers, sitting.seconds) }
    // What was seen and not answered, and the first question, which has no place for a time of its own.
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

/// A sitting as it is read, field by field.
struct SittingReading {
  private var sha256: String?
  private var instrumentID: String?
  private var instrumentVersion: String?
  private var form: Form?
  private var seed: UInt64?
  /// There was one rule before its number was kept.
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

  /// - Returns: nil where something is missing or the instrument is not among `instruments`.
  func sitting(with instruments: [String: StoredInstrument]) -> AssessmentRecord? {
    guard let sha256, let instrument = instruments[sha256], instrument.id == instrumentID,
      instrument.version == instrumentVersion, let form, let seed, let name, let begun, let answers
    else { return nil }
    return AssessmentRecord(
      instrument: instrument, form: form, seed: seed, order: order, role: role,
      relationship: relationship, name: name, label: label, begun: begun, answers: answers, seconds: seconds)
  }
}
