import Instrument
import JSON
import Text

/// Reads the JSON that `ContentsWriter` writes, with keys in any order.
struct ContentsReader {
  private var id: String?
  private var generation = 0
  private var saved = 0
  private var reminder: CalendarDate?
  private var instruments: [String: StoredInstrument] = [:]
  /// Whether an instrument is missing from both the vault and this program. A later version of the program has it built
  /// in.
  private var lacksInstrument = false
  private var entries: [EntryReading] = []
  private var draft: DraftReading?
  /// Receives the JSON of the entries as it was read, so that a save writes it again unchanged.
  private var writer = ContentsWriter()

  private init() {}

  /// Reads the contents of a vault.
  ///
  /// - Parameter json: the plaintext of a vault.
  /// - Returns: the contents, and a writer that holds the JSON of their entries.
  /// - Throws: `ContentsFault`.
  static func read(_ json: [UInt8]) throws(ContentsFault) -> (contents: VaultContents, writer: ContentsWriter) {
    do throws(JSONError) {
      let read = try json.withUnsafeBufferPointer { (bytes) throws(JSONError) in try Self.read(bytes) }
      if let read { return read }
    } catch {
      throw .unexpected(error)
    }
    throw .laterFormat
  }

  /// - Returns: nil if the format is later than this program knows.
  private static func read(
    _ json: UnsafeBufferPointer<UInt8>
  ) throws(JSONError) -> (contents: VaultContents, writer: ContentsWriter)? {
    if try format(of: json) > ContentsWriter.formats.upperBound { return nil }
    var reader = try JSONReader(json)
    var reading = ContentsReader()
    try reader.object { (name, reader) throws(JSONError) in try reading.field(name, &reader) }
    try reader.end()
    if reading.lacksInstrument { return nil }
    return (try reading.contents(reader), reading.writer)
  }

  /// Reads only the format number. It is needed first, because this program may not know the other fields of a later
  /// format.
  private static func format(of json: UnsafeBufferPointer<UInt8>) throws(JSONError) -> Int {
    var reader = try JSONReader(json)
    try reader.object()
    while let name = try reader.key() {
      if name == "format" { return try reader.integer() }
      try reader.skip()
    }
    throw reader.unexpected
  }

  private mutating func field(_ name: String, _ reader: inout JSONReader) throws(JSONError) {
    switch name {
    case "format": _ = try reader.integer(in: ContentsWriter.formats)
    case "vault": id = try reader.string { Hexadecimal.isText($0, bytes: 16) ? $0 : nil }
    case "generation": generation = try reader.integer(in: ContentsRange.generation)
    case "saved": saved = try reader.integer(in: ContentsRange.time)
    case "reminder": reminder = try reader.string { CalendarDate($0) }
    case "instruments":
      var found: [String: StoredInstrument] = [:]
      try reader.object { (sha256, reader) throws(JSONError) in
        found[sha256] = try reader.instrument(sha256)
        if found[sha256] == nil { lacksInstrument = true }
      }
      instruments = found
    case "entries":
      var found: [EntryReading] = []
      try reader.array { (reader) throws(JSONError) in
        let (entry, json) = try reader.source { (reader) throws(JSONError) in try EntryReading(&reader) }
        found.append(entry)
        writer.add(json)
      }
      entries = found
    case "draft": if try !reader.null() { draft = try DraftReading(&reader) }
    default: throw reader.unexpected
    }
  }

  private mutating func contents(_ reader: JSONReader) throws(JSONError) -> VaultContents {
    guard let id, generation > 0, Set(entries.map(\.id)).count == entries.count else { throw reader.unexpected }
    var contents = VaultContents(id: id, generation: generation, saved: saved)
    contents.reminder = reminder
    for entry in entries {
      guard let entry = entry.entry(with: instruments) else { throw reader.unexpected }
      writer.add(entry.sitting.instrument)
      contents.entries.append(entry)
    }
    if let draft {
      guard let draft = draft.draft(with: instruments) else { throw reader.unexpected }
      contents.draft = draft
    }
    return contents
  }
}
