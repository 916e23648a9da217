import Instrument
import JSON

/// Writes the contents of a vault as JSON. Entries and instruments rarely change, so the JSON of each is made once and
/// kept: a save takes time for the bytes it copies, not for the number of entries.
struct ContentsWriter {
  /// The format numbers that can be read. Saving always writes the last one.
  ///
  /// - 1: the first format.
  /// - 2: an entry has a time zone.
  /// - 3: the text of built-in instruments may be left out, and an entry or a draft has an order rule.
  /// - 4: an entry or a draft may have answers about the relationship as a whole.
  /// - 5: an entry or a draft may have a label.
  /// - 6: an entry may have a step and follow-ups.
  /// - 7: a follow-up may be a writing.
  static let formats = 1...7
  /// The plaintext is padded to a multiple of this many bytes, so that its length does not reveal the number of
  /// entries.
  static let step = 128 * 1024

  /// Whether to write the text of built-in instruments too, for readers other than this program.
  private let isSelfContained: Bool
  /// The JSON of the entries written so far, separated by commas.
  private var entries: [UInt8] = []
  private var entryCount = 0
  /// The JSON of the instruments of these entries.
  private var instruments: [(sha256: String, json: [UInt8])] = []
  private var writtenHashes: Set<String> = []

  init(isSelfContained: Bool = false) {
    self.isSelfContained = isSelfContained
  }

  /// Writes the contents and pads them with blanks.
  ///
  /// - Parameter contents: those of the previous call, with at most new entries at the end. After any other change call
  ///   `forget` first.
  /// - Returns: JSON and blanks; the length is a multiple of `step`.
  mutating func padded(_ contents: VaultContents) -> [UInt8] {
    var writer = written(contents)
    writer.pad(toStepsOf: Self.step)
    return writer.bytes
  }

  /// Writes the contents without padding.
  ///
  /// - Parameter contents: as for `padded`.
  mutating func json(_ contents: VaultContents) -> [UInt8] { written(contents).bytes }

  private mutating func written(_ contents: VaultContents) -> JSONWriter {
    for entry in contents.entries[entryCount...] { add(entry) }
    var draft = contents.draft.map { draft in Self.json { $0.draft(draft) } } ?? []
    defer { draft.wipe() }
    var writer = JSONWriter(
      capacity: entries.count + draft.count + instruments.map(\.json.count).reduce(0, +) + Self.step)
    writer.object { writer in
      writer.field("format", Self.formats.upperBound)
      writer.field("vault", contents.id)
      writer.field("generation", contents.generation)
      writer.field("saved", contents.saved)
      if let reminder = contents.reminder { writer.field("reminder", reminder.description) }
      writer.field("instruments") { writer in
        writer.object { writer in
          for instrument in instruments { writer.field(instrument.sha256) { $0.raw(instrument.json) } }
          if let instrument = contents.draft?.sitting.instrument, !writtenHashes.contains(instrument.sha256) {
            writer.field(instrument.sha256) { $0.raw(json(instrument)) }
          }
        }
      }
      writer.field("entries") { writer in writer.array { $0.raw(entries) } }
      if !draft.isEmpty { writer.field("draft") { $0.raw(draft) } }
    }
    return writer
  }

  /// Drops the kept JSON of entries. Call it after entries were changed or deleted.
  mutating func forget() {
    entries.wipe()
    self = ContentsWriter(isSelfContained: isSelfContained)
  }

  private mutating func add(_ entry: Entry) {
    add(entry.sitting.instrument)
    var json = Self.json { $0.entry(entry) }
    add(json)
    json.wipe()
  }

  /// - Parameter json: the JSON of the next entry.
  mutating func add(_ json: some Collection<UInt8>) {
    if entryCount > 0 { entries.append(UInt8(ascii: ",")) }
    entries += json
    entryCount += 1
  }

  /// Adds the JSON of an instrument unless it is there already.
  mutating func add(_ instrument: StoredInstrument) {
    guard writtenHashes.insert(instrument.sha256).inserted else { return }
    instruments.append((instrument.sha256, json(instrument)))
  }

  private func json(_ instrument: StoredInstrument) -> [UInt8] {
    let hasText = isSelfContained || BuiltInText.text(instrument.sha256) == nil
    return Self.json { $0.instrument(instrument, hasText: hasText) }
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    // Reserve room, because an array that grows leaves copies of a person's answers behind in memory.
    var writer = JSONWriter(capacity: step / 4)
    write(&writer)
    return writer.bytes
  }
}
