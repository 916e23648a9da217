import JSON

extension JSONWriter {
  mutating func instrument(_ instrument: StoredInstrument, hasText: Bool) {
    object { writer in
      writer.field("id", instrument.id)
      writer.field("version", instrument.version)
      if hasText { writer.field("file", instrument.text) }
    }
  }
}

extension JSONReader {
  /// - Parameter sha256: of the instrument's text.
  /// - Returns: nil where the text was left out and this program does not hold it.
  mutating func instrument(_ sha256: String) throws(JSONError) -> StoredInstrument? {
    var id: String?
    var version: String?
    var file: String?
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string()
      case "version": version = try reader.string()
      case "file": file = try reader.string()
      default: throw reader.unexpected
      }
    }
    guard let id, let version else { throw unexpected }
    guard let text = file ?? BuiltInText.text(sha256) else { return nil }
    let instrument = StoredInstrument(id: id, version: version, text: text)
    guard instrument.sha256 == sha256 else { throw unexpected }
    return instrument
  }
}
