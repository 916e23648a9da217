import JSON

/// A draft as it is read, before its instrument is known.
struct DraftReading {
  let position: Int
  let sitting: SittingReading

  init(_ reader: inout JSONReader) throws(JSONError) {
    var position: Int?
    var sitting = SittingReading()
    try reader.object { (name, reader) throws(JSONError) in
      if name == "position" {
        position = try reader.integer(in: ContentsRange.position)
      } else {
        try sitting.field(name, &reader)
      }
    }
    guard let position else { throw reader.unexpected }
    (self.position, self.sitting) = (position, sitting)
  }
}
