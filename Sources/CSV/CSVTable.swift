import Text

/// Writes comma-separated values by RFC 4180, in UTF-8, with line feeds.
package struct CSVTable {
  package enum CSVValue {
    case text(String)
    case integer(Int?)
    case decimal(Double)
  }

  package private(set) var text = ""

  package init(_ columns: [String]) {
    row(columns.map { .text($0) })
  }

  package mutating func row(_ fields: [CSVValue]) { text += Self.row(fields) }

  /// One row, with its line feed.
  package static func row(_ fields: [CSVValue]) -> String { fields.map(written).joined(separator: ",") + "\n" }

  private static func written(_ field: CSVValue) -> String {
    switch field {
    case .text(let text): quoted(harmless(text))
    case .integer(let number): number.map(String.init) ?? ""
    case .decimal(let number): Int(exactly: number).map(String.init) ?? number.description
    }
  }

  /// The text with an apostrophe before it if a spreadsheet would take it for a formula and run it. Numbers are not
  /// changed.
  private static func harmless(_ text: String) -> String {
    let plain = text.withoutControls
    guard let first = plain.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return plain }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) ? "'" + plain : plain
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
