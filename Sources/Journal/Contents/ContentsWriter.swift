import Instrument
import JSON

/// Writes contents as JSON. Entries and instruments do not change, so each is made into JSON once only: what a save
/// costs grows with the bytes, not with the parts.
struct ContentsWriter {
  /// Those that can be read. The last one is written: 2 added the zone of an entry.
  static let formats = 1...2
  /// The length of what is written should not tell how many entries there are.
  static let step = 16 * 1024

  /// Of the first entries, with commas between them.
  private var entries: [UInt8] = []
  private var entryCount = 0
  /// Of what the first entries were answered with, by its sum.
  private var instruments: [(sha256: String, json: [UInt8])] = []
  private var sums: Set<String> = []

  /// - Parameter contents: those of the last time, with more entries at the end at most; otherwise `forget` first.
  /// - Returns: JSON and blanks, a whole number of steps long.
  mutating func padded(_ contents: VaultContents) -> [UInt8] {
    for entry in contents.entries[entryCount...] { add(entry) }
    let draft = contents.draft.map { draft in Self.json { $0.draft(draft) } } ?? []
    var writer = JSONWriter(capacity: entries.count + draft.count + instruments.map(\.json.count).reduce(0, +) + 80_000)
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
            writer.field(instrument.sha256) { $0.instrument(instrument) }
          }
        }
      }
      writer.field("entries") { writer in writer.array { $0.raw(entries) } }
      if !draft.isEmpty { writer.field("draft") { $0.raw(draft) } }
    }
    writer.pad(toStepsOf: Self.step)
    return writer.bytes
  }

  /// Drops what was made of entries that are gone.
  mutating func forget() {
    entries.wipe()
    self = ContentsWriter()
  }

  private mutating func add(_ entry: Entry) {
    add(entry.sitting.instrument)
    add(Self.json { $0.entry(entry) })
  }

  /// - Parameter json: of the next entry.
  mutating func add(_ json: some Collection<UInt8>) {
    if entryCount > 0 { entries.append(UInt8(ascii: ",")) }
    entries += json
    entryCount += 1
  }

  /// Once, however often it is added.
  mutating func add(_ instrument: KeptInstrument) {
    guard sums.insert(instrument.sha256).inserted else { return }
    instruments.append((instrument.sha256, Self.json { $0.instrument(instrument) }))
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
