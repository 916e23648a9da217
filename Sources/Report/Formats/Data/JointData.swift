import CSV
import JSON
import Text

/// A report for two people as one JSON object, described by `Questionnaires/together.schema.json`.
struct JointJSON {
  func render(_ result: JointResult, summary: [String]) -> String {
    var json = JSONWriter(capacity: 8_000)
    json.object { json in
      json.field("format", 1)
      json.field("questionnaire", result.questionnaire.id)
      json.field("summary", summary.map(\.withoutControls))
      json.field("values") { json in
        json.object { json in
          for (name, value) in JointVariables(result: result).values {
            switch value {
            case .text(let text): json.field(name, text.withoutControls)
            case .integer(let number): json.field(name, number)
            case .decimal(let number): json.field(name, number)
            case .missing: json.field(name) { $0.null() }
            }
          }
        }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// A report for two people as a CSV table with a row for each value. It has the same columns as a report for one
/// person.
struct JointCSV {
  func render(_ result: JointResult) -> String {
    var table = CSVTable(CSVReport.head)
    for (name, value) in JointVariables(result: result).values {
      table.row([.text(name), value.field, .text(value.reason?.rawValue ?? ""), .text("")])
    }
    return table.text
  }
}
