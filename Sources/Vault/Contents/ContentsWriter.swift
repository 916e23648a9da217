import Instrument
import JSON

/// Writes contents as JSON. Entries and instruments do not change, so the JSON of each is made once: the cost of a save
/// grows with the bytes, not with the number of entries.
struct ContentsWriter {
  /// The formats that can be read. The last one is written; a file of an earlier one is brought to it by the next save.
  ///
  /// - 1: the first.
  /// - 2: an entry has a zone.
  /// - 3: the text of built-in instruments may be left out, and an entry or a draft has an order rule.
  /// - 4: an entry or a draft may have a context.
  /// - 5: an entry or a draft may have a label.
  /// - 6: an entry may have a step and follow-ups.
  static let formats = 1...6
  /// The plaintext is padded to a multiple of this, so that its length does not tell how many entries there are.
  static let step = 128 * 1024

  /// Whether the text of built-in instruments is written too, for readers other than this program.
  private let isSelfContained: Bool
  /// JSON of the first entries, with commas between them.
  private var entries: [UInt8] = []
  private var entryCount = 0
  /// JSON of the instruments of the first entries.
  private var instruments: [(sha256: String, json: [UInt8])] = []
  private var sums: Set<String> = []

  init(isSelfContained: Bool = false) {
    self.isSelfContained = isSelfContained
  }

  /// - Parameter contents: those of the last time, with more entries at the end at most; otherwise `forget` first.
  /// - Returns: JSON and blanks, a whole number of steps long.
  mutating func padded(_ contents: VaultContents) -> [UInt8] {
    var writer = written(contents)
    writer.pad(toStepsOf: Self.step)
    return writer.bytes
  }

  /// - Parameter contents: as for `padded`.
  /// - Returns: JSON without blanks at its end.
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
          if let instrument = contents.draft?.sitting.instrument, !sums.contains(instrument.sha256) {
            writer.field(instrument.sha256) { $0.raw(json(instrument)) }
          }
        }
      }
      writer.field("entries") { writer in writer.array { $0.raw(entries) } }
      if !draft.isEmpty { writer.field("draft") { $0.raw(draft) } }
    }
    return writer
  }

  /// Drops the JSON of entries that changed or were deleted.
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

  /// - Parameter json: of the next entry.
  mutating func add(_ json: some Collection<UInt8>) {
    if entryCount > 0 { entries.append(UInt8(ascii: ",")) }
    entries += json
    entryCount += 1
  }

  /// Adds an instrument unless it is there already.
  mutating func add(_ instrument: StoredInstrument) {
    guard sums.insert(instrument.sha256).inserted else { return }
    instruments.append((instrument.sha256, json(instrument)))
  }

  private func json(_ instrument: StoredInstrument) -> [UInt8] {
    let hasText = isSelfContained || BuiltInText.text(instrument.sha256) == nil
    return Self.json { $0.instrument(instrument, hasText: hasText) }
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    // An array that grows leaves a copy of what somebody answered behind.
    var writer = JSONWriter(capacity: step / 4)
    write(&writer)
    return writer.bytes
  }
}
