import Text
import YAML

/// Checks for translators.
extension ContentFiles {
  /// A data file that is recognised by its `id`.
  package struct DeclaredFile: Equatable, Sendable {
    /// The name of the English file that it translates, such as `screens.yaml`.
    package let name: String
    package let language: String
    package let isInstrument: Bool
  }

  /// - Returns: nil if there is no English file with that `id`, or if the file cannot be read.
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

  /// The names of the English files. A language may have a translation of each.
  package static var names: [String] {
    EmbeddedFiles.names.compactMap { $0.hasPrefix("en/") ? String($0.dropFirst(3)) : nil }
  }

  /// Compares a translation with the English file.
  ///
  /// - Parameter name: the name of the English file.
  /// - Returns: diagnostics for missing texts, extra texts, and placeholders that differ from the English ones.
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
    // A text about JSON may contain braces that are no placeholders.
    let hasPairs = Template.braceFault(original) == nil
    guard !hasPairs || field.hasBracesInPairs(text, example: example) else { return }
    func list(_ names: Set<String>) -> [String: FaultMessage] { ["names": .list(names.sorted().map { "{\($0)}" })] }
    let (missing, added) = (wanted.subtracting(found), found.subtracting(wanted))
    if !missing.isEmpty {
      field.fault(.placeholdersLacking, list(missing))
    } else if !added.isEmpty {
      field.fault(.placeholdersAdded, list(added))
    }
  }

  /// The names of the placeholders in a text. {partner's} counts as {partner}, because a language may write it with a
  /// separate word. Other text in braces is an example of JSON.
  private static func names(in text: String) -> Set<String> {
    let names = Template(text).placeholders.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : String($0) }
    return Set(names.filter { $0.allSatisfy { $0.isLetter || $0 == "_" } })
  }
}

extension Field {
  /// Whether each brace in the value `text` has a match. An unmatched brace is recorded as a fault.
  ///
  /// - Parameter example: a placeholder to show in the message.
  package func hasBracesInPairs(_ text: String, example: String) -> Bool {
    guard let problem = Template.braceFault(text) else { return true }
    fault(
      problem, ["open": "{", "close": "}", "example": "{\(example)}"], inLineWhere: { Template.braceFault($0) != nil })
    return false
  }
}
