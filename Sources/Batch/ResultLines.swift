import Content
import Instrument
import JSON
import Report
import Scoring
import Statistics
import Text

/// A profile as one line of JSON, described by `Questionnaires/score-output.schema.json`.
package struct ProfileLine {
  /// The respondent's id in JSON; nil is written as null.
  package let id: String?
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile
  /// The answers; nil if they are left out.
  package let answers: Answers?
  /// The comparison with a reference group; nil if there is none.
  package let standing: ReferenceStanding?

  package init(
    id: String?, questionnaire: Questionnaire, form: Form, profile: PowerProfile, answers: Answers? = nil,
    standing: ReferenceStanding? = nil
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.form = form
    self.profile = profile
    self.answers = answers
    self.standing = standing
  }

  /// The line in UTF-8, with its line end.
  package var bytes: [UInt8] {
    JSONWriter.line(id: id, capacity: 2_500) { json in
      json.instrument(questionnaire, form)
      json.members(of: profile)
      if let standing { json.field("reference") { $0.value(standing) } }
      if let answers { json.field("answers") { $0.value(answers, to: questionnaire, form) } }
    }
  }
}

extension JSONWriter {
  /// A JSON line about one respondent, with its line end.
  ///
  /// - Parameter id: the respondent's id in JSON; nil is written as null.
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
    /// The line is not one complete JSON value in UTF-8.
    case brokenJSON = "broken_json"
    /// The line is longer than allowed.
    case tooLong = "too_long"
    /// A value has a type that is not valid there.
    case wrongType = "wrong_type"
    /// A number is not a valid rating of the item.
    case outOfRange = "out_of_range"
    /// The questionnaire has no such item.
    case unknownItem = "unknown_item"
    /// The key has no meaning there.
    case unknownKey = "unknown_key"
    case missingKey = "missing_key"
    case duplicateKey = "duplicate_key"
    /// A row of a table does not fit its first row, or its quotation marks do not match.
    case brokenRow = "broken_row"
    /// The line lacks the other line of its pair.
    case brokenPair = "broken_pair"
  }

  package let code: Code
  /// One sentence that says what is wrong, and what would be right.
  package let message: FaultMessage

  package init(_ code: Code, _ key: FaultText, _ values: [String: FaultMessage] = [:]) {
    self.code = code
    message = .key(key, values)
  }
}

/// A fault with its location.
package struct PlacedFault: Equatable, Sendable {
  package let fault: LineFault
  /// The respondent's id in JSON; nil if not known.
  package let id: String?
  /// The line number in the file, counted from 1; for a row, that of its first line.
  package let line: Int
  /// The file that has the line, if several files are read.
  package let file: String?

  package init(_ fault: LineFault, id: String?, line: Int, file: String?) {
    self.fault = fault
    self.id = id
    self.line = line
    self.file = file
  }

  /// The location, such as “answers.csv, line 7”.
  package var place: FaultMessage {
    guard let file else { return .key(.placeLine, ["line": "\(line)"]) }
    return .key(.placeLineOfFile, ["file": .text(file.printable), "line": "\(line)"])
  }

  /// The place and the fault, not yet printable.
  package func text(_ words: FaultWords) -> String { "\(words(place)): \(words(fault.message))" }

  /// The fault as a line of JSON, with its line end.
  package func bytes(_ words: FaultWords) -> [UInt8] {
    JSONWriter.line(id: id) { json in
      json.field("file", ifAny: file)
      json.field("line", line)
      json.field("error") { json in
        json.object { json in
          json.field("code", fault.code.rawValue)
          json.field("message", words(fault.message))
        }
      }
    }
  }
}
