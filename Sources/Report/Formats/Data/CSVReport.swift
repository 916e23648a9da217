import Text

/// A report as a table with a row for each variable: its name, its value, why it is missing, and what a code stands for.
/// The codebook of the questionnaire says what each variable is.
struct CSVReport {
  static let head = ["variable", "value", "missing", "label"]

  func render(_ document: ReportDocument) -> String {
    var table = CSVTable(Self.head)
    for record in document.records {
      let label = CSVTable.CSVValue.text(record.label ?? "")
      let name = CSVTable.CSVValue.text(record.variable.name)
      switch record.value {
      case .text(let text): table.row([name, .text(text), .text(""), label])
      case .integer(let number): table.row([name, .integer(number), .text(""), label])
      case .decimal(let number): table.row([name, .decimal(number), .text(""), label])
      case .missing(let reason): table.row([name, .text(""), .text(reason.rawValue), label])
      }
    }
    return table.text
  }
}

/// Comma-separated values as RFC 4180 has them, in UTF-8, with line feeds.
struct CSVTable {
  enum CSVValue {
    case text(String)
    case integer(Int?)
    case decimal(Double)
  }

  private(set) var text = ""

  init(_ columns: [String]) {
    row(columns.map { .text($0) })
  }

  mutating func row(_ fields: [CSVValue]) {
    text += fields.map(Self.written).joined(separator: ",") + "\n"
  }

  private static func written(_ field: CSVValue) -> String {
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
