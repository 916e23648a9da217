import Advice
import Instrument
import JSON
import Text

/// A report as one JSON object, described by `Questionnaires/report.schema.json`. Profiles have the same members as in
/// the output of `poise score`, tips the same as in that of `poise advise`.
struct JSONReport {
  func render(_ document: ReportDocument) -> String {
    switch document.data {
    case .person(let result, _): render(result)
    case .couple(let result, let summary): JointJSON().render(result, summary: summary)
    }
  }

  private func render(_ result: ReportResult) -> String {
    var json = JSONWriter(capacity: 16_000)
    json.object { json in
      json.field("format", 1)
      json.instrument(result.questionnaire, result.form)
      text("partner", result.name, to: &json)
      text("role", result.role?.id, to: &json)
      text("label", result.label, to: &json)
      text("date", result.date, to: &json)
      json.field("summary", result.summary.map(\.withoutControls))
      json.members(of: result.profile)
      if let standing = result.standing { json.field("reference") { $0.value(standing) } }
      // The state of care with which the tips were chosen is not written, because a report may be stored, printed or
      // shown.
      json.tips(result.advice?.tips ?? [])
      if let answers = result.answers {
        json.field("answers") { $0.value(answers, to: result.questionnaire, result.form) }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func text(_ key: String, _ text: String?, to json: inout JSONWriter) {
    json.field(key) { json in
      if let text { json.value(text.withoutControls) } else { json.null() }
    }
  }
}

extension JSONWriter {
  /// Writes the answers in the input format of `poise score`: null for a skipped item, and no member for an unanswered
  /// one.
  package mutating func value(_ answers: Answers, to questionnaire: Questionnaire, _ form: Form) {
    object { json in
      if let global = questionnaire.global { json.rating(global.id, answers.global, answers) }
      for item in questionnaire.items(form) {
        let pair = answers.pair(item.id)
        guard item.isPaired, pair.me != nil || pair.partner != nil else {
          json.rating(item.id, answers.singles[item.id], answers)
          continue
        }
        json.field(item.id) { json in
          json.object { json in
            for person in Person.allCases { json.field(person.rawValue, pair[person].map(Double.init)) }
          }
        }
      }
    }
  }

  private mutating func rating(_ id: String, _ rating: Int?, _ answers: Answers) {
    guard rating != nil || answers.skipped.contains(id) else { return }
    field(id, rating.map(Double.init))
  }
}
