import Instrument
import JSON

/// A questionnaire as text, with each question under the heading of what it measures.
package struct QuestionnaireListing {
  private let questionnaire: Questionnaire
  private let words: CommandWords
  private let names: Names

  package init(_ questionnaire: Questionnaire, _ words: CommandWords) {
    self.words = words
    self.questionnaire = questionnaire
    names = questionnaire.names(given: "")
  }

  /// Lines, each with a line feed. A minus marks a reversed item, a star one that is also in the brief form.
  package var text: String {
    var lines = [
      "\(questionnaire.title) (\(questionnaire.id) \(questionnaire.version))", questionnaire.about, "",
      questionnaire.timeFrame,
    ]
    lines += zip(questionnaire.rating.range, questionnaire.rating.labels).map { "  \($0)  \($1)" }
    lines += ["", words[.listingLegend]]
    if let global = questionnaire.global {
      lines += ["", words[.listingFirst], "     \(global.statement.text(names))"]
    }
    for base in Base.allCases { lines += section(base.rawValue) { $0.base == base } }
    for scale in Scale.allCases { lines += section(scale.rawValue) { $0.scale == scale } }
    if !questionnaire.safetyItems.isEmpty {
      lines += ["", words[.listingPrivate]]
      for item in questionnaire.safetyItems {
        lines.append("     \(item.statement.text(names)) (\(item.options.map(\.label).joined(separator: " / ")))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ name: String, _ belongs: (Item) -> Bool) -> [String] {
    let items = questionnaire.items.filter(belongs)
    guard !items.isEmpty else { return [] }
    return ["", name.replacing("_", with: " ")]
      + items.map { item in
        let marks = (item.forms.contains(.brief) ? "*" : " ") + (item.isReversed ? "-" : " ")
        return "  \(marks) \(item.isPaired ? item.statement.about(.me, names) : item.statement.text(names))"
      }
  }
}

extension JSONWriter {
  /// Writes a questionnaire as an element of a list.
  package mutating func summary(_ questionnaire: Questionnaire) {
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

  /// Writes everything that is needed to answer a questionnaire.
  package mutating func value(_ questionnaire: Questionnaire) {
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
            // An answer is an index of a label, from 0.
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

  /// Writes a question that is not about two people.
  private mutating func single(_ text: String) {
    field("text") { json in json.object { json in json.field("single", text) } }
  }
}
