import DataFile
import Instrument

/// The words of the screens, from `Questionnaires/screens.yaml`.
package struct ScreenWords: Equatable, Sendable {
  private let texts: [ScreenText: String]

  /// - Throws: `Faults` for a text that is missing or unknown.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits()
  ) throws(Faults) -> ScreenWords {
    try DataFile.read(bytes, file: file, limits: limits) { fields in
      _ = fields.integer("format", in: 1...1)
      _ = fields.text("id")
      _ = fields.text("language")
      var texts: [ScreenText: String] = [:]
      for (key, field) in fields.required("texts")?.entries() ?? [] {
        guard let name = ScreenText(rawValue: key) else {
          field.fault("is a text that no screen shows; take it out")
          continue
        }
        texts[name] = field.text()
      }
      for name in ScreenText.allCases where texts[name] == nil {
        fields.fault("lacks the text “\(name.rawValue)”; add it")
      }
      fields.end()
      return ScreenWords(texts: texts)
    }
  }

  /// The words that came with the program.
  package static func embedded() throws(Faults) -> ScreenWords {
    try read(EmbeddedFiles.bytes("screens.yaml") ?? [], file: "screens.yaml", limits: nil)
  }

  package subscript(_ name: ScreenText) -> String { texts[name] ?? "" }

  /// The text with `values` for its placeholders, the first letter a capital where the text begins with one.
  package func callAsFunction(_ name: ScreenText, _ values: [String: String]) -> String {
    let filled = values.reduce(self[name]) { $0.replacing("{\($1.key)}", with: $1.value) }
    return filled.prefix(1).uppercased() + filled.dropFirst()
  }

  package func callAsFunction(_ name: ScreenText, _ names: Names, _ values: [String: String] = [:]) -> String {
    let filled = part(name, names, values)
    return filled.prefix(1).uppercased() + filled.dropFirst()
  }

  /// The text as it stands inside of a sentence.
  package func part(_ name: ScreenText, _ names: Names, _ values: [String: String] = [:]) -> String {
    // The name last: what a user typed is never read for placeholders.
    let own = values.reduce(self[name]) { $0.replacing("{\($1.key)}", with: $1.value) }
    return own.replacing("{partner's}", with: names.possessive).replacing("{partner}", with: names.partner)
  }
}
