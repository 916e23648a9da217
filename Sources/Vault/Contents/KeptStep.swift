import JSON

/// What somebody can be asked about later: the matter of the first tip, or a step that was taken in place of its own.
///
/// Neither follows from private answers.
package struct KeptStep: Equatable, Sendable {
  /// The statement or the tip that it is about, or the set that it is from.
  package let id: String
  /// In full, such as “Sam has the last word on spending.”
  package let text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

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
