import Text
import YAML

extension Field {
  /// A text with placeholders. Any placeholder that is not in `allowed` is a fault.
  func statement(allowing allowed: Set<StatementPlaceholder>, maximum: Int = 200) -> Statement {
    let faults = faultCount
    let statement = Statement(text(maximum: maximum))
    guard faultCount == faults else { return statement }
    if let problem = Self.braceProblem(statement.template) {
      fault(problem)
      return statement
    }
    let names = StatementPlaceholder.allCases.filter(allowed.contains).map(\.rawValue)
    for name in Set(statement.placeholderNames.map(String.init)).sorted() where !names.contains(name) {
      let known = names.map { "{\($0)}" }.joined(separator: ", ")
      if let near = SpellingSuggestion.nearest(to: name, in: names) {
        fault("has the placeholder {\(name.prefix(40))}, which is unknown here; did you mean {\(near)}?")
      } else if StatementPlaceholder(rawValue: name) != nil {
        fault("has the placeholder {\(name)}, which does not belong in this kind of text; known here are \(known)")
      } else {
        fault("has the placeholder {\(name.prefix(40))}, which is unknown; known here are \(known)")
      }
    }
    return statement
  }

  /// What is wrong with the braces; nil if they are balanced and not nested. Braces are allowed for placeholders only.
  private static func braceProblem(_ text: String) -> String? {
    var isOpen = false
    for character in text where character == "{" || character == "}" {
      guard (character == "{") != isOpen else {
        return isOpen ? "has a { that is not closed; write placeholders as in {who}" : "has a } without a { before it"
      }
      isOpen = character == "{"
    }
    return isOpen ? "has a { that is not closed; write placeholders as in {who}" : nil
  }
}
