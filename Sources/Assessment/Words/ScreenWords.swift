import Text
import Content
import YAML
import Instrument

/// The words of the screens.
package struct ScreenWords: Equatable, Sendable {
  /// By the number of their name; empty for one that was not read.
  private var texts = [String](repeating: "", count: ScreenText.allCases.count)

  /// The words that came with the program.
  package static func embedded() throws(Diagnostics) -> ScreenWords {
    var words = try ofWelcome()
    let others = Set(ScreenText.allCases).subtracting(ScreenText.ofWelcome)
    try words.read(EmbeddedFiles.bytes("screens.yaml") ?? [], file: "screens.yaml", others)
    return words
  }

  /// Those of the first screen alone, which stands before anything else is read.
  package static func ofWelcome() throws(Diagnostics) -> ScreenWords {
    var words = ScreenWords()
    try words.read(EmbeddedFiles.bytes("welcome.yaml") ?? [], file: "welcome.yaml", Set(ScreenText.ofWelcome))
    return words
  }

  private init() {}

  /// - Parameter names: of all texts that the file has.
  /// - Throws: `Diagnostics` for a text that is missing or unknown.
  private mutating func read(_ bytes: [UInt8], file: String, _ names: Set<ScreenText>) throws(Diagnostics) {
    let read: [(name: ScreenText, text: String)] = try YAMLReader.read(bytes, file: file, limits: nil) { fields in
      _ = fields.integer("format", in: 1...1)
      _ = fields.text("id")
      _ = fields.text("language")
      var missing = Dictionary(uniqueKeysWithValues: names.map { ($0.key, $0) })
      var texts: [(ScreenText, String)] = []
      for (key, field) in fields.required("texts")?.entries() ?? [] {
        guard let name = missing.removeValue(forKey: key) else {
          field.fault("is a text that no screen shows; take it out")
          continue
        }
        texts.append((name, field.text()))
      }
      for key in missing.keys.sorted() { fields.fault("lacks the text “\(key)”; add it") }
      fields.end()
      return texts
    }
    for (name, text) in read { texts[name.rawValue] = text }
  }

  package subscript(_ name: ScreenText) -> String { texts[name.rawValue] }

  /// The text with `values` for its placeholders, the first letter a capital where the text begins with one.
  package func callAsFunction(_ name: ScreenText, _ values: [String: String]) -> String {
    Self.filled(self[name]) { values[$0] }.capitalizedAtStart
  }

  package func callAsFunction(_ name: ScreenText, _ names: Names, _ values: [String: String] = [:]) -> String {
    part(name, names, values).capitalizedAtStart
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
