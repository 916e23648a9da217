import DataFile

extension Fields {
  /// A name for machines: lower-case letters, digits and underscores, beginning with a letter, at most 40.
  func identifier(_ key: String) -> String {
    let text = text(key, maximum: 40)
    let isRight =
      text.first?.isLetter == true && text.allSatisfy { $0 == "_" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
    if !text.isEmpty, !isRight {
      optional(key)?.fault("has to be lower-case letters, digits and underscores, but says “\(text.prefix(40))”")
    }
    return text
  }

  /// Three numbers with dots between.
  func version(_ key: String) -> String {
    let text = text(key, maximum: 20)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if !text.isEmpty, parts.count != 3 || parts.contains(where: { UInt16($0) == nil }) {
      optional(key)?.fault("has to be three numbers such as 1.0.0, but says “\(text)”")
    }
    return text
  }

  /// A text whose placeholders all stand in `allowed`.
  func statement(_ key: String, allowing allowed: Set<Statement.Placeholder>) -> Statement {
    required(key)?.statement(allowing: allowed) ?? Statement("")
  }
}

extension Field {
  func statement(allowing allowed: Set<Statement.Placeholder>, maximum: Int = 200) -> Statement {
    let statement = Statement(text(maximum: maximum))
    let names = Statement.Placeholder.allCases.filter(allowed.contains).map { "{\($0.rawValue)}" }
    for name in statement.placeholderNames
    where !(Statement.Placeholder(rawValue: String(name)).map(allowed.contains) ?? false) {
      fault("has the placeholder {\(name)}, which means nothing here; known are \(names.joined(separator: ", "))")
    }
    return statement
  }
}
