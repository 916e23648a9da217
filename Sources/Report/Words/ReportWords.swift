import Content
import YAML

/// The words of reports.
package typealias ReportWords = Catalogue<ReportText>

extension Catalogue<ReportText> {
  /// The words that came with the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> ReportWords {
    try files.read("report.yaml") { fields in
      var words = ReportWords()
      fields.readHead()
      words.read(fields, ReportText.allCases)
      fields.end()
      return words
    }
  }
}
