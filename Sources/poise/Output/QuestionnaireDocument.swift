import Instrument

/// A questionnaire as JSON: everything that is needed to write answers to it.
struct QuestionnaireDocument: Encodable {
  struct Points: Encodable {
    let minimum: Int
    let maximum: Int
    let labels: [String]
  }

  struct Global: Encodable {
    let id: String
    let text: Text
    /// An answer is an index into these, from 0.
    let labels: [String]
  }

  struct Text: Encodable {
    /// About the person who answers, and about the other; of a paired item.
    var me: String?
    var partner: String?
    /// The only text there is; of all others.
    var single: String?
  }

  struct Entry: Encodable {
    let id: String
    let base: String?
    let scale: String?
    let paired: Bool
    let reversed: Bool
    let forms: [String]
    let text: Text
    let why: String
  }

  struct Private: Encodable {
    struct Option: Encodable {
      let label: String
      let meaning: String
    }

    let id: String
    let concern: String
    let text: Text
    let options: [Option]
  }

  let id: String
  let version: String
  let language: String
  let relationship: String
  let title: String
  let timeFrame: String
  let rating: Points
  let global: Global?
  let items: [Entry]
  let safety: [Private]

  init(_ questionnaire: Questionnaire) {
    let names = questionnaire.names(given: "")
    let rating = questionnaire.rating
    id = questionnaire.id
    version = questionnaire.version
    language = questionnaire.language
    relationship = questionnaire.relationship.rawValue
    title = questionnaire.title
    timeFrame = questionnaire.timeFrame
    self.rating = Points(minimum: rating.minimum, maximum: rating.maximum, labels: rating.labels)
    global = questionnaire.global.map { global in
      Global(
        id: global.id, text: Text(single: global.statement.text(names)),
        labels: global.labels.map { $0.text(names) })
    }
    items = questionnaire.items.map { item in
      Entry(
        id: item.id, base: item.base?.rawValue, scale: item.scale?.rawValue, paired: item.isPaired,
        reversed: item.isReversed, forms: Form.allCases.filter(item.forms.contains).map(\.rawValue),
        text: item.isPaired
          ? Text(me: item.statement.about(.me, names), partner: item.statement.about(.partner, names))
          : Text(single: item.statement.text(names)),
        why: item.why)
    }
    safety = questionnaire.safetyItems.map { item in
      Private(
        id: item.id, concern: item.concern.rawValue, text: Text(single: item.statement.text(names)),
        options: item.options.map { .init(label: $0.label, meaning: $0.meaning.rawValue) })
    }
  }
}
