import JSON

/// An entry as it is read, before its instrument is known.
struct EntryReading {
  let id: Entry.ID
  let finished: Int
  let sitting: SittingReading

  init(_ reader: inout JSONReader) throws(JSONError) {
    var id: String?
    var finished: Int?
    var sitting = SittingReading()
    try reader.object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string { Hexadecimal.isText($0, bytes: 8) ? $0 : nil }
      case "finished": finished = try reader.integer()
      default: try sitting.field(name, &reader)
      }
    }
    guard let id, let finished else { throw reader.unexpected }
    (self.id, self.finished, self.sitting) = (id, finished, sitting)
  }
}
