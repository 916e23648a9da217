import JSON

/// What a person can be asked about later: the subject of an entry's first tip, or another step that they chose in its
/// place.
///
/// Neither is chosen by private answers.
package struct SavedStep: Equatable, Sendable {
  /// The id of the statement or tip that the step is about, or of the set of steps that it is from.
  package let id: String
  /// The step as a whole sentence, such as “Sam has the last word on spending.”
  package let text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

extension JSONWriter {
  mutating func step(_ step: SavedStep) {
    object { writer in
      writer.field("id", step.id)
      writer.field("text", step.text)
    }
  }
}

extension JSONReader {
  mutating func step() throws(JSONError) -> SavedStep {
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
    return SavedStep(id: id, text: text)
  }
}
