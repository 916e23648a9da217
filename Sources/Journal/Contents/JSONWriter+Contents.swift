import Instrument

/// What a vault holds, as JSON. Maps are in order of the alphabet, so that the same contents give the same bytes.
extension JSONWriter {
  mutating func instrument(_ instrument: KeptInstrument) {
    object { writer in
      writer.field("id", instrument.id)
      writer.field("version", instrument.version)
      writer.field("file", instrument.text)
    }
  }

  mutating func entry(_ entry: Entry) {
    object { writer in
      writer.field("id", entry.id)
      writer.field("finished", entry.finished)
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
    field("answers") { $0.answers(sitting.answers) }
    field("seconds") { $0.map(sitting.seconds) { $1.number($0) } }
  }

  private mutating func answers(_ answers: Answers) {
    object { writer in
      if let global = answers.global { writer.field("global", global) }
      writer.field("pairs") { writer in
        writer.map(answers.pairs) { pair, writer in
          writer.array([pair.me, pair.partner]) { rating, writer in
            if let rating { writer.integer(rating) } else { writer.null() }
          }
        }
      }
      writer.field("singles") { $0.map(answers.singles) { $1.integer($0) } }
      writer.field("skipped") { $0.array(answers.skipped.sorted()) { $1.string($0) } }
    }
  }

  private mutating func map<Value>(_ values: [String: Value], _ write: (Value, inout JSONWriter) -> Void) {
    object { writer in
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        writer.field(key) { write(value, &$0) }
      }
    }
  }
}
