import Content
import Text
import YAML

extension Field {
  /// A text with placeholders. A placeholder that is not in `allowed` is a fault.
  func statement(allowing allowed: Set<StatementPlaceholder>, maximum: Int = 200) -> Statement {
    Statement(template(allowing: allowed, maximum: maximum))
  }

  /// Reads a mapping with one text for each person and one about either: the keys `me`, `partner` and `either`.
  func wordings() -> Statement {
    let fields = fields()
    defer { fields.end() }
    func text(_ key: String, _ allowed: Set<StatementPlaceholder>) -> String {
      fields.required(key)?.template(allowing: allowed, maximum: 200) ?? ""
    }
    let person: Set<StatementPlaceholder> = [.partner, .partners]
    return Statement(me: text("me", person), partner: text("partner", person), either: text("either", []))
  }

  /// Whether the value is a mapping with one text for each person, rather than a single text.
  var hasWordings: Bool { hasKey(among: ["me", "partner", "either"]) }

  private func template(allowing allowed: Set<StatementPlaceholder>, maximum: Int) -> String {
    let faults = faultCount
    let text = text(maximum: maximum)
    guard faultCount == faults else { return text }
    guard hasBracesInPairs(text, example: allowed.contains(.who) ? "who" : "partner") else { return text }
    let names = StatementPlaceholder.allCases.filter(allowed.contains).map(\.rawValue)
    for name in Set(Template(text).placeholders.map(String.init)).sorted() where !names.contains(name) {
      let known = FaultMessage.list(names.map { "{\($0)}" })
      if let near = SpellingSuggestion.nearest(to: name, in: names) {
        fault(.placeholderNear, ["name": "{\(name.prefix(40))}", "near": "{\(near)}"])
      } else if !names.isEmpty, StatementPlaceholder(rawValue: name) != nil {
        fault(.placeholderMisplaced, ["name": "{\(name)}", "known": known])
      } else {
        fault(.placeholderUnknown, ["name": "{\(name.prefix(40))}", "known": known])
      }
    }
    return text
  }
}
