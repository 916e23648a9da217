import YAML

/// The data files in one language. English replaces a file or text that the language lacks.
package struct ContentFiles: Sendable {
  /// The built-in files in English.
  package static let english = ContentFiles(embedded: Language.english)

  /// The language code.
  package let language: String
  /// The translated files by name, such as `screens.yaml`; nil for built-in files.
  private let translations: [String: [UInt8]]?

  /// The built-in files of a language.
  ///
  /// - Parameter language: one of `EmbeddedFiles.languages`.
  package init(embedded language: String) {
    self.language = language
    translations = nil
  }

  /// The files of a language that is not built into the program.
  ///
  /// - Parameter translations: the content of each file in UTF-8, by name.
  package init(language: String, translations: [String: [UInt8]]) {
    self.language = language
    self.translations = translations
  }

  /// The content of the file called `name`, in English if the language lacks it; empty if there is no such file.
  package func bytes(_ name: String) -> [UInt8] { translation(name) ?? Self.original(name) }

  /// Reads the file called `name`. Texts of a translation replace those of the English file.
  ///
  /// - Returns: the result of `make`.
  /// - Throws: `Diagnostics` with every fault.
  package func read<Value>(_ name: String, _ make: (Fields) -> Value) throws(Diagnostics) -> Value {
    guard let translation = translation(name) else {
      return try YAMLReader.read(Self.original(name), file: name, limits: nil, make)
    }
    return try YAMLReader.read(
      Self.original(name), translatedBy: translation, file: "\(language)/\(name)", keys: Self.translatedKeys(name), make
    )
  }

  /// The file called `name` in this language; nil if there is none, or if the language is English.
  private func translation(_ name: String) -> [UInt8]? {
    if let translations { return translations[name] }
    return language == Language.english ? nil : EmbeddedFiles.bytes("\(language)/\(name)")
  }

  static func original(_ name: String) -> [UInt8] { EmbeddedFiles.bytes("\(Language.english)/\(name)") ?? [] }

  /// The keys whose texts a translation may change; nil for all. Rules for when a tip is shown never are among them.
  static func translatedKeys(_ name: String) -> Set<String>? {
    let replies: Set<String> = ["well", "not_now", "hurt", "angry"]
    if name.hasPrefix("plays-") {
      return replies.union([
        "topic", "situation", "if", "then", "say", "sign", "alone", "alone_say", "alone_sign",
      ])
    }
    if name == "prompts.yaml" { return ["opening", "first", "second", "third"] }
    if name == "sets.yaml" { return replies.union(["step", "opening", "sign"]) }
    return name == "advice.yaml" ? replies.union(["title", "text"]) : nil
  }
}
