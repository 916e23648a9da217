import JSON

extension JSONWriter {
  mutating func entry(_ entry: Entry) {
    object { writer in
      writer.field("id", entry.id)
      writer.field("finished", entry.finished)
      if let zone = entry.zone { writer.field("zone", zone) }
      writer.sitting(entry.sitting)
      if let step = entry.step { writer.field("step") { $0.step(step) } }
      if !entry.followUps.isEmpty {
        writer.field("follow_ups") { writer in
          writer.array { writer in for followUp in entry.followUps { writer.followUp(followUp) } }
        }
      }
    }
  }
}

/// The fields of an entry while they are read from JSON, before its instrument is known.
struct EntryReading {
  let id: Entry.ID
  private let finished: Int
  private let zone: Int?
  private let sitting: SittingReading
  private let step: SavedStep?
  private let followUps: [FollowUp]

  init(_ reader: inout JSONReader) throws(JSONError) {
    var id: String?
    var finished: Int?
    var zone: Int?
    var sitting = SittingReading()
    var step: SavedStep?
    var followUps: [FollowUp] = []
    try reader.object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string { Hexadecimal.isText($0, bytes: 8) ? $0 : nil }
      case "finished": finished = try reader.integer(in: ContentsRange.time)
      case "zone": zone = try reader.integer(in: ContentsRange.zone)
      case "step": step = try reader.step()
      case "follow_ups":
        var found: [FollowUp] = []
        try reader.array { (reader) throws(JSONError) in found.append(try reader.followUp()) }
        followUps = found
      default: try sitting.field(name, &reader)
      }
    }
    guard let id, let finished else { throw reader.unexpected }
    (self.id, self.finished, self.zone, self.sitting) = (id, finished, zone, sitting)
    (self.step, self.followUps) = (step, followUps)
  }

  /// - Returns: the entry; nil if a field is missing or its instrument is not among `instruments`.
  func entry(with instruments: [String: StoredInstrument]) -> Entry? {
    sitting.sitting(with: instruments).map {
      Entry(id: id, finished: finished, zone: zone, sitting: $0, step: step, followUps: followUps)
    }
  }
}
