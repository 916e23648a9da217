import JSON

extension JSONWriter {
  mutating func draft(_ draft: Draft) {
    object { writer in
      writer.field("position", draft.position)
      writer.sitting(draft.sitting)
    }
  }
}

/// The fields of a draft while they are read from JSON, before its instrument is known.
struct DraftReading {
  private let position: Int
  private let sitting: SittingReading

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

  /// - Returns: the draft; nil if a field is missing or its instrument is not among `instruments`.
  func draft(with instruments: [String: StoredInstrument]) -> Draft? {
    sitting.sitting(with: instruments).map { Draft(sitting: $0, position: position) }
  }
}
