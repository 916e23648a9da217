import DataFile

extension Field {
  /// A text whose placeholders all stand in `allowed`.
  func statement(allowing allowed: Set<Statement.Placeholder>, maximum: Int = 200) -> Statement {
    let faults = faultCount
    let statement = Statement(text(maximum: maximum))
    guard faultCount == faults else { return statement }
    if let problem = Self.braceProblem(statement.template) {
      fault(problem)
      return statement
    }
    let names = Statement.Placeholder.allCases.filter(allowed.contains).map(\.rawValue)
    for name in Set(statement.placeholderNames.map(String.init)).sorted() where !names.contains(name) {
      let known = names.map { "{\($0)}" }.joined(separator: ", ")
      if let near = Spelling.nearest(to: name, in: names) {
        fault("has the placeholder {\(name.prefix(40))}, which is unknown here; did you mean {\(near)}?")
      } else if Statement.Placeholder(rawValue: name) != nil {
        fault("has the placeholder {\(name)}, which does not belong in this kind of text; known here are \(known)")
      } else {
        fault("has the placeholder {\(name.prefix(40))}, which is unknown; known here are \(known)")
      }
    }
    return statement
  }

  /// Braces stand for placeholders alone, so each has to have its other half.
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
