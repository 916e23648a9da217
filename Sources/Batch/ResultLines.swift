import Instrument
import JSON
import Report
import Scoring
import Statistics
import Text

/// A profile as one line of JSON; the shape is in `Questionnaires/score-output.schema.json`.
package struct ProfileLine {
  /// The respondent in JSON; nil is written as null.
  package let id: String?
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile
  /// nil where they are left out.
  package let answers: Answers?
  /// nil where there is no group to compare with.
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

  /// UTF-8, with the end of the line.
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
    /// A row of a table that does not fit its first row, or whose quotation marks do not match.
    case brokenRow = "broken_row"
    /// A line without the other one of its pair.
    case brokenPair = "broken_pair"
  }

  package let code: Code
  /// One sentence: what is wrong, and what would be right.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// A fault, and where it is.
package struct PlacedFault: Equatable, Sendable {
  package let fault: LineFault
  /// The respondent in JSON; nil where it is not known.
  package let id: String?
  /// Counted from 1 in its file; of the first line of a row.
  package let line: Int
  /// Where several files are read, the one that has the line.
  package let file: String?

  package init(_ fault: LineFault, id: String?, line: Int, file: String?) {
    self.fault = fault
    self.id = id
    self.line = line
    self.file = file
  }

  /// Such as “answers.csv, line 7”.
  package var place: String { "\(file.map { "\($0.printable), " } ?? "")line \(line)" }

  /// As a line of JSON, with its end.
  package var bytes: [UInt8] {
    JSONWriter.line(id: id) { json in
      json.field("file", ifAny: file)
      json.field("line", line)
      json.field("error") { json in
        json.object { json in
          json.field("code", fault.code.rawValue)
          json.field("message", fault.message)
        }
      }
    }
  }
}
