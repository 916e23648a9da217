import Instrument
import JSON
import Report
import Scoring

/// A profile as one line of JSON; the shape is in `Questionnaires/score-output.schema.json`.
package struct ProfileLine {
  /// The respondent in JSON; nil is written as null.
  package let id: String?
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile

  package init(id: String?, questionnaire: Questionnaire, form: Form, profile: PowerProfile) {
    self.id = id
    self.questionnaire = questionnaire
    self.form = form
    self.profile = profile
  }

  /// UTF-8, with the end of the line.
  package var bytes: [UInt8] {
    JSONWriter.line(id: id, capacity: 2_500) { json in
      json.instrument(questionnaire, form)
      json.members(of: profile)
    }
  }
}

extension JSONWriter {
  /// A line about one respondent, with its end.
  ///
  /// - Parameter id: the respondent in JSON; nil is written as null.
  static func line(id: String?, capacity: Int = 0, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: capacity)
    json.object { json in
      json.field("id") { $0.raw(id ?? "null") }
      members(&json)
    }
    json.lineEnd()
    return json.bytes
  }
}

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
