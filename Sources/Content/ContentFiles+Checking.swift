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
      original(name), translation: translation, file: file, keys: translatedKeys(name), placeholderFault)
  }

  private static func placeholderFault(_ original: String, _ text: String) -> String? {
    let (wanted, found) = (names(in: original), names(in: text))
    func list(_ names: Set<String>) -> String { names.sorted().map { "{\($0)}" }.joined(separator: ", ") }
    let (missing, added) = (wanted.subtracting(found), found.subtracting(wanted))
    if !missing.isEmpty { return "lacks \(list(missing)), which the English text has" }
    return added.isEmpty ? nil : "has \(list(added)), which the English text does not have"
  }

  /// The placeholders of a text. A language may say {partner's} with {partner} and a word of its own.
  private static func names(in text: String) -> Set<String> {
    Set(Template(text).placeholders.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : String($0) })
  }
}
