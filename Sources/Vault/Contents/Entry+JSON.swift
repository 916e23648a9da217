import JSON

extension JSONWriter {
  mutating func entry(_ entry: Entry) {
    object { writer in
      writer.field("id", entry.id)
      writer.field("finished", entry.finished)
      if let zone = entry.zone { writer.field("zone", zone) }
      writer.sitting(entry.sitting)
    }
  }
}

/// An entry as it is read, before its instrument is known.
struct EntryReading {
  let id: Entry.ID
  private let finished: Int
  private let zone: Int?
  private let sitting: SittingReading

  init(_ reader: inout JSONReader) throws(JSONError) {
    var id: String?
    var finished: Int?
    var zone: Int?
    var sitting = SittingReading()
    try reader.object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string { Hexadecimal.isText($0, bytes: 8) ? $0 : nil }
      case "finished": finished = try reader.integer(in: ContentsRange.time)
      case "zone": zone = try reader.integer(in: ContentsRange.zone)
      default: try sitting.field(name, &reader)
      }
    }
    guard let id, let finished else { throw reader.unexpected }
    (self.id, self.finished, self.zone, self.sitting) = (id, finished, zone, sitting)
  }

  /// - Returns: nil where something is missing or the instrument is not among `instruments`.
  func entry(with instruments: [String: StoredInstrument]) -> Entry? {
    sitting.sitting(with: instruments).map { Entry(id: id, finished: finished, zone: zone, sitting: $0) }
  }
}
