import Instrument
import JSON

extension JSONWriter {
  /// One questionnaire of a list.
  mutating func summary(_ questionnaire: Questionnaire) {
    object { json in
      json.head(questionnaire)
      json.field("about", questionnaire.about)
      json.field("minutes") { json in
        json.object { json in
          for form in Form.allCases {
            if let minutes = questionnaire.minutes[form] { json.field(form.rawValue, minutes) }
          }
        }
      }
    }
  }

  /// Everything that is needed to write answers to a questionnaire.
  mutating func value(_ questionnaire: Questionnaire) {
    let names = questionnaire.names(given: "")
    object { json in
      json.head(questionnaire)
      json.field("relationship", questionnaire.relationship.rawValue)
      json.field("time_frame", questionnaire.timeFrame)
      json.field("rating") { json in
        json.object { json in
          json.field("minimum", questionnaire.rating.minimum)
          json.field("maximum", questionnaire.rating.maximum)
          json.field("labels", questionnaire.rating.labels)
        }
      }
      if let global = questionnaire.global {
        json.field("global") { json in
          json.object { json in
            json.field("id", global.id)
            json.single(global.statement.text(names))
            // An answer is an index into these, from 0.
            json.field("labels", global.labels.map { $0.text(names) })
          }
        }
      }
      json.field("items") { json in
        json.array { json in for item in questionnaire.items { json.value(item, names) } }
      }
      json.field("safety") { json in
        json.array { json in for item in questionnaire.safetyItems { json.value(item, names) } }
      }
    }
  }

  private mutating func head(_ questionnaire: Questionnaire) {
    field("id", questionnaire.id)
    field("version", questionnaire.version)
    field("language", questionnaire.language)
    field("title", questionnaire.title)
  }

  private mutating func value(_ item: Item, _ names: Names) {
    object { json in
      json.field("id", item.id)
      json.field("base", ifAny: item.base?.rawValue)
      json.field("scale", ifAny: item.scale?.rawValue)
      json.field("paired", item.isPaired)
      json.field("reversed", item.isReversed)
      json.field("forms", Form.allCases.filter(item.forms.contains).map(\.rawValue))
      if item.isPaired {
        json.field("text") { json in
          json.object { json in
            for person in Person.allCases { json.field(person.rawValue, item.statement.about(person, names)) }
          }
        }
      } else {
        json.single(item.statement.text(names))
      }
      json.field("why", item.why)
    }
  }

  private mutating func value(_ item: SafetyItem, _ names: Names) {
    object { json in
      json.field("id", item.id)
      json.field("concern", item.concern.rawValue)
      json.single(item.statement.text(names))
      json.field("options") { json in
        json.array { json in
          for option in item.options {
            json.object { json in
              json.field("label", option.label)
              json.field("meaning", option.meaning.rawValue)
            }
          }
        }
      }
    }
  }

  /// The text of a question that is not asked about two people.
  private mutating func single(_ text: String) {
    field("text") { json in json.object { json in json.field("single", text) } }
  }
}
