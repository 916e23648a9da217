import Text

/// Comma-separated values as RFC 4180 has them, in UTF-8, with line feeds.
struct CSVTable {
  enum Field {
    case text(String)
    case integer(Int?)
    case decimal(Double)
  }

  private(set) var text = ""

  init(_ columns: [String]) {
    row(columns.map { .text($0) })
  }

  mutating func row(_ fields: [Field]) {
    text += fields.map(Self.written).joined(separator: ",") + "\n"
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .text(let text): quoted(harmless(text))
    case .integer(let number): number.map(String.init) ?? ""
    case .decimal(let number): Int(exactly: number).map(String.init) ?? number.description
    }
  }

  /// A spreadsheet takes a text that begins like a formula for one, and runs it; an apostrophe before it prevents that.
  /// Numbers are not touched.
  private static func harmless(_ text: String) -> String {
    let plain = text.withoutControls
    guard let first = plain.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return plain }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) ? "'" + plain : plain
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
