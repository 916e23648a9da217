import Content
import YAML
import Instrument

/// The words of reports, from `Questionnaires/report.yaml`.
package struct ReportWords: Equatable, Sendable {
  private let texts: [ReportText: String]

  /// - Throws: `Diagnostics` for a text that is missing or unknown.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits()
  ) throws(Diagnostics) -> ReportWords {
    try YAMLReader.read(bytes, file: file, limits: limits) { fields in
      _ = fields.integer("format", in: 1...1)
      _ = fields.text("id")
      _ = fields.text("language")
      var texts: [ReportText: String] = [:]
      if let rows = fields.fields("texts") {
        for name in ReportText.allCases { texts[name] = rows.text(name.rawValue) }
        rows.end()
      }
      fields.end()
      return ReportWords(texts: texts)
    }
  }

  /// The words that came with the program.
  package static func embedded() throws(Diagnostics) -> ReportWords {
    try read(EmbeddedFiles.bytes("report.yaml") ?? [], file: "report.yaml", limits: nil)
  }

  subscript(_ name: ReportText) -> String { texts[name] ?? "" }

  /// The text with its gaps filled, beginning with a capital. What is filled in is never read for gaps itself.
  func callAsFunction(_ name: ReportText, _ names: Names, _ values: [String: String] = [:]) -> String {
    var text = ""
    var rest = self[name][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let gap = String(rest[rest.index(after: open)..<close])
      switch gap {
      case "partner": text += names.partner
      case "partner's": text += names.possessive
      default: text += values[gap] ?? String(rest[open...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    return text.capitalizedAtStart
  }
}

extension String {
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
