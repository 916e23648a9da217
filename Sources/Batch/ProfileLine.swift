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
