import Instrument

/// A questionnaire as text: each question under the heading of what it counts for.
struct QuestionnaireListing {
  private let questionnaire: Questionnaire
  private let words: CommandWords
  private let names: Names

  init(_ questionnaire: Questionnaire, _ words: CommandWords) {
    self.words = words
    self.questionnaire = questionnaire
    names = questionnaire.names(given: "")
  }

  /// Lines end with a line feed. A minus marks a reversed item, a star one that the brief form asks too.
  var text: String {
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
