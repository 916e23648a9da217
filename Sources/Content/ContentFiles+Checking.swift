import YAML

/// What a translator is told.
extension ContentFiles {
  /// What a file says of itself, and what that means here.
  package struct DeclaredFile: Equatable, Sendable {
    /// Such as `screens.yaml`: the English file that it is to stand for.
    package let name: String
    package let language: String
    package let isInstrument: Bool
  }

  /// - Returns: nil where there is no English file of that `id`, or the file cannot be read at all.
  package static func kind(_ bytes: [UInt8], file: String) -> DeclaredFile? {
    let kind = try? YAMLReader.read(bytes, file: file) { fields -> DeclaredFile? in
      guard let id = fields.optional("id"), id.isScalar, let language = fields.optional("language"), language.isScalar
      else { return nil }
      return DeclaredFile(
        name: id.text() + ".yaml", language: language.text(), isInstrument: fields.optional("relationship") != nil)
    }
    guard let kind = kind ?? nil, !original(kind.name).isEmpty else { return nil }
    return kind
  }

  /// The names of the English files, each of which a language may have.
  package static var names: [String] {
    EmbeddedFiles.names.compactMap { $0.hasPrefix("en/") ? String($0.dropFirst(3)) : nil }
  }

  /// - Parameter name: of the English file.
  /// - Returns: texts that `translation` lacks, texts that it has too much, and placeholders that differ from English.
  /// - Throws: `Diagnostics` for a file that is not YAML.
  package static func differences(
    _ translation: [UInt8], from name: String, file: String
  ) throws(Diagnostics) -> [Diagnostic] {
    try YAMLReader.differences(
      original(name), translation: translation, file: file, keys: translatedKeys(name), comparePlaceholders)
  }

  private static func comparePlaceholders(_ original: String, _ text: String, _ field: Field) {
    let (wanted, found) = (names(in: original), names(in: text))
    let example = wanted.min() ?? "name"
    // A text about JSON holds other braces.
    let hasPairs = Template.braceFault(original, example: example) == nil
    guard !hasPairs || field.hasBracesInPairs(text, example: example) else { return }
    func list(_ names: Set<String>) -> String { names.sorted().map { "{\($0)}" }.joined(separator: ", ") }
    let (missing, added) = (wanted.subtracting(found), found.subtracting(wanted))
    if !missing.isEmpty {
      field.fault("lacks \(list(missing)), which the English text has")
    } else if !added.isEmpty {
      field.fault("has \(list(added)), which the English text does not have")
    }
  }

  /// The placeholders of a text. A language may say {partner's} with {partner} and a word of its own. What else stands in
  /// braces is an example of JSON.
  private static func names(in text: String) -> Set<String> {
    let names = Template(text).placeholders.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : String($0) }
    return Set(names.filter { $0.allSatisfy { $0.isLetter || $0 == "_" } })
  }
}

extension Field {
  /// Whether each brace of `text`, the value, has its match. One that has none is a fault.
  ///
  /// - Parameter example: a placeholder for the message.
  package func hasBracesInPairs(_ text: String, example: String) -> Bool {
    guard let problem = Template.braceFault(text, example: example) else { return true }
    fault(problem, inLineWhere: { Template.braceFault($0, example: example) != nil })
    return false
  }
}
