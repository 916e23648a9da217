import JSON

extension JSONWriter {
  mutating func step(_ step: KeptStep) {
    object { writer in
      writer.field("id", step.id)
      writer.field("text", step.text)
    }
  }
}

extension JSONReader {
  mutating func step() throws(JSONError) -> KeptStep {
    var id: String?
    var text: String?
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "id": id = try reader.string()
      case "text": text = try reader.string()
      default: throw reader.unexpected
      }
    }
    guard let id, let text else { throw unexpected }
    return KeptStep(id: id, text: text)
  }
}
