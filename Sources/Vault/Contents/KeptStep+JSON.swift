import JSON

extension JSONWriter {
  /// The blanks behind it are outside of its values: readers pass over them.
  mutating func step(_ step: KeptStep) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", step.id)
      writer.field("text", step.text)
    }
    writer.pad(toStepsOf: ContentsRange.stepBytes)
    raw(writer.bytes)
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
