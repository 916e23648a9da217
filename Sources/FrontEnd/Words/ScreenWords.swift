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
      let names = Dictionary(uniqueKeysWithValues: ScreenText.allCases.map { ($0.rawValue, $0) })
      var texts: [ScreenText: String] = [:]
      texts.reserveCapacity(names.count)
      for (key, field) in fields.required("texts")?.entries() ?? [] {
        guard let name = names[key] else {
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
    capitalized(Self.filled(self[name]) { values[$0] })
  }

  package func callAsFunction(_ name: ScreenText, _ names: Names, _ values: [String: String] = [:]) -> String {
    capitalized(part(name, names, values))
  }

  /// The text as it stands inside of a sentence.
  package func part(_ name: ScreenText, _ names: Names, _ values: [String: String] = [:]) -> String {
    Self.filled(self[name]) { placeholder in
      switch placeholder {
      case "partner": names.partner
      case "partner's": names.possessive
      default: values[placeholder]
      }
    }
  }

  /// `text` with what `value` has for each placeholder; one that it does not know stays. What is filled in is never
  /// read for placeholders: users type some of it.
  private static func filled(_ text: String, _ value: (String) -> String?) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open]
      filled += value(String(rest[rest.utf8.index(after: open)..<close])) ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}
