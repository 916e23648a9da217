import Instrument
import JSON
import Report

extension ExportedForm {
  /// A score that the other program computes: a level as percent of maximum possible.
  private struct OSDDimension {
    let id: String
    let fields: [FormField]
  }

  private var dimensions: [OSDDimension] {
    var dimensions: [OSDDimension] = []
    let bases = Base.allCases.flatMap { base in
      Person.allCases.map { person in
        OSDDimension(
          id: "\(base.rawValue)_level_\(person.rawValue)",
          fields: fields.filter { $0.item?.base == base && $0.person == person })
      }
    }
    let scales = Scale.allCases.map { scale in
      OSDDimension(id: "climate_\(scale.rawValue)", fields: fields.filter { $0.item?.scale == scale })
    }
    dimensions = (bases + scales).filter { !$0.fields.isEmpty }
    return dimensions
  }

  /// A bundle of the Open Scale Definition (openscales.net): the definition without texts, and its texts. It has no
  /// relative power and no verdicts, because no other program has the model for them; use `poise score` on the answers
  /// instead.
  var openScaleDefinition: String {
    let rating = questionnaire.rating
    let dimensions = dimensions
    var words: [(key: String, text: String)] = [("question_head", questionnaire.timeFrame)]
    words += rating.range.map { ("rating_\($0)", rating.label($0)) }
    var json = JSONWriter(isIndented: true)
    json.object { json in
      json.field("osd_version", "1.0")
      json.field("definition") { json in
        json.object { json in
          json.field("scale_info") { json in
            json.object { json in
              json.field("name", "Poise: \(questionnaire.title)")
              json.field("code", "poise_\(questionnaire.id)")
              json.field("description", questionnaire.about)
              json.field("version", questionnaire.version)
            }
          }
          json.field("likert_options") { json in
            json.object { json in
              json.field("points", rating.range.count)
              json.field("min", rating.minimum)
              json.field("max", rating.maximum)
              json.field("labels", rating.range.map { "rating_\($0)" })
              json.field("question_head", "question_head")
            }
          }
          json.field("dimensions") { json in
            json.array { json in
              for dimension in dimensions {
                json.object { json in
                  json.field("id", dimension.id)
                  json.field("name", dimension.id)
                }
              }
            }
          }
          json.field("items") { json in
            json.array { json in
              for field in fields {
                words.append((field.name, field.text))
                let dimension = dimensions.first { $0.fields.contains { $0.name == field.name } }
                json.object { json in write(field, dimension?.id, &words, to: &json) }
              }
            }
          }
          json.field("scoring") { json in
            json.object { json in
              for dimension in dimensions { json.field(dimension.id) { write(dimension, to: &$0) } }
            }
          }
        }
      }
      json.field("translations") { json in
        json.object { json in
          json.field(questionnaire.language) { json in
            json.object { json in for word in words { json.field(word.key, word.text) } }
          }
        }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(
    _ field: FormField, _ dimension: String?, _ words: inout [(key: String, text: String)], to json: inout JSONWriter
  ) {
    json.field("id", field.name)
    json.field("type", field.item == nil ? "multi" : "likert")
    json.field("text_key", field.name)
    // Do not shuffle: the order of items is part of the questionnaire.
    json.field("random_group", 0)
    json.field("dimension", ifAny: dimension)
    guard field.item == nil else { return json.field("likert_points", questionnaire.rating.range.count) }
    for choice in field.choices { words.append(("\(field.name)_\(choice.code)", choice.text)) }
    json.field("options") { json in
      json.array { json in
        for choice in field.choices {
          json.object { json in
            json.field("value", choice.code)
            json.field("text_key", "\(field.name)_\(choice.code)")
          }
        }
      }
    }
  }

  private func write(_ dimension: OSDDimension, to json: inout JSONWriter) {
    let rating = questionnaire.rating
    json.object { json in
      json.field("method", "mean_coded")
      json.field("items") { json in
        json.object { json in
          for field in dimension.fields { json.field(field.name, field.item?.isReversed == true ? -1 : 1) }
        }
      }
      let steps: [(String, Double)] = [
        ("subtract", Double(rating.minimum)), ("multiply", 100), ("divide", Double(rating.maximum - rating.minimum)),
      ]
      json.field("transform") { json in
        json.array { json in
          for (operation, value) in steps {
            json.object { json in
              json.field("op", operation)
              json.field("value", value)
            }
          }
        }
      }
    }
  }
}
