import YAML

/// The data files in one language. English stands in for a file or a text that the language lacks.
package struct ContentFiles: Sendable {
  /// Those that came with the program, in English.
  package static let english = ContentFiles(embedded: Language.english)

  /// A language code.
  package let language: String
  /// By name, such as `screens.yaml`; nil for those that came with the program.
  private let translations: [String: [UInt8]]?

  /// Those that came with the program.
  ///
  /// - Parameter language: one of `EmbeddedFiles.languages`.
  package init(embedded language: String) {
    self.language = language
    translations = nil
  }

  /// Those of a language that is not part of the program.
  ///
  /// - Parameter translations: UTF-8, by name.
  package init(language: String, translations: [String: [UInt8]]) {
    self.language = language
    self.translations = translations
  }

  /// The whole file called `name`, in English where the language has none; empty where English has none either.
  package func bytes(_ name: String) -> [UInt8] { translation(name) ?? Self.original(name) }

  /// Reads the file called `name`. Where it is one of a language, its texts take the place of the English ones.
  ///
  /// - Returns: the result of `make`.
  /// - Throws: `Diagnostics` that name everything that is wrong.
  package func read<Value>(_ name: String, _ make: (Fields) -> Value) throws(Diagnostics) -> Value {
    guard let translation = translation(name) else {
      return try YAMLReader.read(Self.original(name), file: name, limits: nil, make)
    }
    return try YAMLReader.read(
      Self.original(name), translatedBy: translation, file: "\(language)/\(name)", keys: Self.translatedKeys(name), make
    )
  }

  /// The file called `name` in this language; nil where there is none, or this is English.
  private func translation(_ name: String) -> [UInt8]? {
    if let translations { return translations[name] }
    return language == Language.english ? nil : EmbeddedFiles.bytes("\(language)/\(name)")
  }

  static func original(_ name: String) -> [UInt8] { EmbeddedFiles.bytes("\(Language.english)/\(name)") ?? [] }

  /// The keys of texts that a translation may change; nil for all. What decides when a tip is shown is never one.
  static func translatedKeys(_ name: String) -> Set<String>? {
    let replies: Set<String> = ["well", "not_now", "hurt", "angry"]
    if name.hasPrefix("plays-") {
      return replies.union([
        "topic", "situation", "if", "then", "say", "sign", "alone", "alone_say", "alone_sign",
      ])
    }
    if name == "sets.yaml" { return replies.union(["step", "opening", "sign"]) }
    return name == "advice.yaml" ? replies.union(["title", "text"]) : nil
  }
}
