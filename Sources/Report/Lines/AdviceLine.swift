import Advice
import Instrument
import JSON

/// An advice as one line of JSON; the shape is in `Questionnaires/advise-output.schema.json`.
package struct AdviceLine {
  /// The respondent in JSON; nil is written as null.
  package let id: String?
  package let questionnaire: Questionnaire
  package let form: Form
  package let advice: Advice

  package init(id: String?, questionnaire: Questionnaire, form: Form, advice: Advice) {
    self.id = id
    self.questionnaire = questionnaire
    self.form = form
    self.advice = advice
  }

  /// UTF-8, with the end of the line.
  package var bytes: [UInt8] {
    var json = JSONWriter(capacity: 20_000)
    json.object { json in
      json.key("id")
      json.raw(id ?? "null")
      json.key("questionnaire")
      json.value(questionnaire.id)
      json.key("version")
      json.value(questionnaire.version)
      json.key("form")
      json.value(form.rawValue)
      json.key("care")
      json.value(advice.care.state.rawValue)
      json.key("own_conduct")
      json.raw(advice.care.ownConduct ? "true" : "false")
      json.tips(advice.tips)
    }
    json.lineEnd()
    return json.bytes
  }
}

extension JSONWriter {
  /// The same in a line of advice and in a report.
  mutating func tips(_ tips: [Tip]) {
    key("tips")
    array { json in for tip in tips { json.value(tip) } }
  }

  private mutating func value(_ tip: Tip) {
    object { json in
      json.key("tip")
      json.value(tip.kind.rawValue)
      json.key("title")
      json.value(tip.title)
      json.key("because")
      json.value(tip.relevanceBecause)
      json.key("evidence")
      json.value(tip.evidence.rawValue)
      json.key("evidence_words")
      json.value(tip.evidenceWords)
      json.key("passages")
      json.array { json in for passage in tip.passages { json.value(passage) } }
    }
  }

  private mutating func value(_ passage: Passage) {
    object { json in
      json.key("id")
      json.value(passage.id)
      json.key("part")
      json.value(passage.part.rawValue)
      json.key("text")
      json.value(passage.text)
      json.key("because")
      json.value(passage.because)
      json.key("evidence")
      json.value(passage.evidence.rawValue)
    }
  }

  private mutating func value(_ reasons: [Reason]) {
    array { json in
      for reason in reasons {
        json.object { json in
          json.key("fact")
          json.value(reason.fact)
          json.key("words")
          json.value(reason.words)
          json.key("number")
          if let number = reason.number { json.rounded(number) } else { json.null() }
          json.key("answer")
          if let answer = reason.answer { json.value(answer) } else { json.null() }
        }
      }
    }
  }

  private mutating func value(_ answer: Reason.Answered) {
    object { json in
      json.key("item")
      json.value(answer.item)
      json.key("text")
      json.value(answer.text)
      json.key("me")
      json.value(answer.me)
      json.key("partner")
      if let partner = answer.partner { json.value(partner) } else { json.null() }
    }
  }
}
