import JSON

/// Why a line of input could not be scored.
package struct LineFault: Error, Equatable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    /// Not one whole JSON value in UTF-8.
    case brokenJSON = "broken_json"
    /// Longer than a line may be.
    case tooLong = "too_long"
    /// A value of a type that cannot stand there.
    case wrongType = "wrong_type"
    /// A number that is no rating of that item.
    case outOfRange = "out_of_range"
    /// The questionnaire has no such item.
    case unknownItem = "unknown_item"
    /// A key that means nothing there.
    case unknownKey = "unknown_key"
    case missingKey = "missing_key"
    case duplicateKey = "duplicate_key"
  }

  package let code: Code
  /// One sentence: what is wrong, and what would be right.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// What stands in place of a result, with the end of the line.
  ///
  /// - Parameters:
  ///   - id: the respondent in JSON; nil is written as null.
  ///   - number: of the line, counted from 1 in its file.
  ///   - file: where several files are read, the one that has the line.
  func line(id: String?, number: Int, file: String?) -> [UInt8] {
    JSONWriter.line(id: id) { json in
      json.field("file", ifAny: file)
      json.field("line", number)
      json.field("error") { json in
        json.object { json in
          json.field("code", code.rawValue)
          json.field("message", message)
        }
      }
    }
  }
}
