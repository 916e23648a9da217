import Instrument

/// Reads what `ContentsWriter` wrote. The first field is the format's number, so that a later program's vault is known
/// as such.
struct ContentsReader {
  private var id: String?
  private var generation = 0
  private var saved = 0
  private var reminder: CalendarDate?
  private var instruments: [String: KeptInstrument] = [:]
  private var entries: [EntryReading] = []
  private var draft: DraftReading?
  /// What was read is written again as it was.
  private var writer = ContentsWriter()

  private init() {}

  /// - Parameter json: the plaintext of a vault.
  /// - Returns: what it says, and what writes it again.
  /// - Throws: `ContentsFault`.
  static func read(_ json: [UInt8]) throws(ContentsFault) -> (contents: VaultContents, writer: ContentsWriter) {
    var format: Int?
    do throws(JSONFault) {
      var reader = JSONReader(json)
      var reading = ContentsReader()
      try reader.object { (name, reader) throws(JSONFault) in
        if format == nil {
          guard name == "format" else { throw reader.fault }
          format = try reader.integer()
          guard format == ContentsWriter.format else { throw reader.fault }
        } else {
          try reading.field(name, &reader)
        }
      }
      try reader.end()
      let contents = try reading.contents(else: reader.fault)
      return (contents, reading.writer)
    } catch {
      throw (format ?? 0) > ContentsWriter.format ? .laterFormat : .unexpected(error)
    }
  }

  private mutating func field(_ name: String, _ reader: inout JSONReader) throws(JSONFault) {
    switch name {
    case "vault": id = try reader.string { Hexadecimal.isText($0, bytes: 16) ? $0 : nil }
    case "generation": generation = try reader.integer()
    case "saved": saved = try reader.integer()
    case "reminder": reminder = try reader.string { CalendarDate($0) }
    case "instruments":
      var found: [String: KeptInstrument] = [:]
      try reader.object { (sha256, reader) throws(JSONFault) in
        let instrument = try reader.instrument()
        guard instrument.sha256 == sha256 else { throw reader.fault }
        found[sha256] = instrument
      }
      instruments = found
    case "entries":
      var found: [EntryReading] = []
      try reader.array { (reader) throws(JSONFault) in
        let (entry, json) = try reader.text { (reader) throws(JSONFault) in try EntryReading(&reader) }
        found.append(entry)
        writer.add(json)
      }
      entries = found
    case "draft": if try !reader.null() { draft = try DraftReading(&reader) }
    default: throw reader.fault
    }
  }

  private mutating func contents(else fault: JSONFault) throws(JSONFault) -> VaultContents {
    guard let id, generation > 0, Set(entries.map(\.id)).count == entries.count else { throw fault }
    var contents = VaultContents(id: id, generation: generation, saved: saved)
    contents.reminder = reminder
    for entry in entries {
      guard let sitting = entry.sitting.sitting(with: instruments) else { throw fault }
      writer.add(sitting.instrument)
      contents.entries.append(Entry(id: entry.id, finished: entry.finished, sitting: sitting))
    }
    if let draft {
      guard let sitting = draft.sitting.sitting(with: instruments) else { throw fault }
      contents.draft = Draft(sitting: sitting, position: draft.position)
    }
    return contents
  }
}
