import Instrument

/// Writes contents as JSON. Entries and instruments do not change, so each is made into JSON once only: what a save
/// costs grows with the bytes, not with the parts.
struct ContentsWriter {
  static let format = 1
  /// The length of what is written should not tell how many entries there are.
  static let step = 16 * 1024

  private var entries: [Entry.ID: [UInt8]] = [:]
  private var instruments: [String: [UInt8]] = [:]

  /// - Returns: JSON and blanks, a whole number of steps long.
  mutating func padded(_ contents: VaultContents) -> [UInt8] {
    var writer = JSONWriter()
    write(contents, to: &writer)
    writer.pad(toStepsOf: Self.step)
    return writer.bytes
  }

  /// Drops what was made of entries that are gone.
  mutating func forget() {
    for key in entries.keys { entries[key]?.wipe() }
    for key in instruments.keys { instruments[key]?.wipe() }
    entries = [:]
    instruments = [:]
  }

  private mutating func write(_ contents: VaultContents, to writer: inout JSONWriter) {
    var kept: [String] = []
    var seen: Set<String> = []
    for sitting in contents.entries.map(\.sitting) + [contents.draft?.sitting].compactMap({ $0 }) {
      guard seen.insert(sitting.instrument.sha256).inserted else { continue }
      kept.append(sitting.instrument.sha256)
      if instruments[sitting.instrument.sha256] == nil {
        instruments[sitting.instrument.sha256] = Self.json { $0.instrument(sitting.instrument) }
      }
    }
    for entry in contents.entries where entries[entry.id] == nil {
      entries[entry.id] = Self.json { $0.entry(entry) }
    }
    writer.object { writer in
      writer.field("format", Self.format)
      writer.field("vault", contents.id)
      writer.field("generation", contents.generation)
      writer.field("saved", contents.saved)
      if let reminder = contents.reminder { writer.field("reminder", reminder.description) }
      writer.field("instruments") { writer in
        writer.object { writer in
          for sha256 in kept { writer.field(sha256) { $0.raw(instruments[sha256] ?? []) } }
        }
      }
      writer.field("entries") { writer in
        writer.array(contents.entries) { entry, writer in writer.raw(entries[entry.id] ?? []) }
      }
      if let draft = contents.draft { writer.field("draft") { $0.draft(draft) } }
    }
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
