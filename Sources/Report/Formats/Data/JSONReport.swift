import Advice
import Instrument
import JSON
import Text

/// A report as one JSON object; the shape is in `Questionnaires/report.schema.json`. The members of a profile are those of
/// `poise score`, the tips those of `poise advise`.
struct JSONReport {
  func render(_ document: ReportDocument) -> String {
    let result = document.result
    var json = JSONWriter(capacity: 16_000)
    json.object { json in
      json.field("format", 1)
      json.instrument(result.questionnaire, result.form)
      text("partner", result.name, to: &json)
      text("role", result.role?.id, to: &json)
      text("date", result.date, to: &json)
      json.field("summary", result.summary.map(\.withoutControls))
      json.members(of: result.profile)
      // What the tips were made with stays out: a report may be kept, printed or shown.
      json.tips(result.advice?.tips ?? [])
      if let answers = result.answers {
        json.field("answers") { json in
          json.object { json in write(answers, result.questionnaire, result.form, to: &json) }
        }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// As the input of `poise score` has them: null for what does not apply, nothing for what was not answered.
  private func write(_ answers: Answers, _ questionnaire: Questionnaire, _ form: Form, to json: inout JSONWriter) {
    if let global = questionnaire.global { rating(global.id, answers.global, answers, to: &json) }
    for item in questionnaire.items(form) {
      let pair = answers.pair(item.id)
      guard item.isPaired, pair.me != nil || pair.partner != nil else {
        rating(item.id, answers.singles[item.id], answers, to: &json)
        continue
      }
      json.field(item.id) { json in
        json.object { json in
          for person in Person.allCases { json.field(person.rawValue, pair[person].map(Double.init)) }
        }
      }
    }
  }

  private func rating(_ id: String, _ rating: Int?, _ answers: Answers, to json: inout JSONWriter) {
    guard rating != nil || answers.skipped.contains(id) else { return }
    json.field(id, rating.map(Double.init))
  }

  private func text(_ key: String, _ text: String?, to json: inout JSONWriter) {
    json.field(key) { json in
      if let text { json.value(text.withoutControls) } else { json.null() }
    }
  }
}
