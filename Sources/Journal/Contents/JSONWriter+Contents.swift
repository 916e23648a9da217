import Instrument
import JSON

/// What a vault holds, as JSON. Maps are in order of the alphabet, so that the same contents give the same bytes.
extension JSONWriter {
  mutating func instrument(_ instrument: KeptInstrument, hasText: Bool) {
    object { writer in
      writer.field("id", instrument.id)
      writer.field("version", instrument.version)
      if hasText { writer.field("file", instrument.text) }
    }
  }

  mutating func entry(_ entry: Entry) {
    object { writer in
      writer.field("id", entry.id)
      writer.field("finished", entry.finished)
      if let zone = entry.zone { writer.field("zone", zone) }
      writer.sitting(entry.sitting)
    }
  }

  mutating func draft(_ draft: Draft) {
    object { writer in
      writer.field("position", draft.position)
      writer.sitting(draft.sitting)
    }
  }

  private mutating func sitting(_ sitting: Sitting) {
    field("instrument", sitting.instrument.sha256)
    field("instrument_id", sitting.instrument.id)
    field("instrument_version", sitting.instrument.version)
    field("form", sitting.form.rawValue)
    // As text: a number in JSON is good for 53 bits only.
    field("seed", String(sitting.seed))
    if let role = sitting.role { field("role", role) }
    field("name", sitting.name)
    field("begun", sitting.begun)
    field("answers") { $0.answers(sitting.answers, sitting.seconds) }
    // What was seen and not answered, and the first question, which has no place for a time of its own.
    let elsewhere = sitting.seconds.filter { id, _ in
      sitting.answers.pairs[id] == nil && sitting.answers.singles[id] == nil && !sitting.answers.skipped.contains(id)
    }
    if !elsewhere.isEmpty { field("seconds") { $0.map(elsewhere) { $2.value($1) } } }
  }

  /// Each answer with the seconds behind it: beside one another, the ids would make up half of a vault.
  private mutating func answers(_ answers: Answers, _ seconds: [String: Double]) {
    object { writer in
      if let global = answers.global { writer.field("global", global) }
      writer.field("pairs") { writer in
        writer.map(answers.pairs) { id, pair, writer in writer.timed([pair.me, pair.partner], seconds[id]) }
      }
      writer.field("singles") { writer in
        writer.map(answers.singles) { id, rating, writer in writer.timed([rating], seconds[id]) }
      }
      writer.field("skipped") { writer in
        writer.map(Dictionary(uniqueKeysWithValues: answers.skipped.map { ($0, ()) })) { id, _, writer in
          writer.timed([], seconds[id])
        }
      }
    }
  }

  private mutating func timed(_ ratings: [Int?], _ seconds: Double?) {
    array { writer in
      for rating in ratings { writer.value(rating.map(Double.init)) }
      if let seconds { writer.value(seconds) }
    }
  }

  private mutating func map<Value>(_ values: [String: Value], _ write: (String, Value, inout JSONWriter) -> Void) {
    object { writer in
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        writer.field(key) { write(key, value, &$0) }
      }
    }
  }
}
