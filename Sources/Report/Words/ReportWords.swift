import Content
import YAML

/// The texts of reports.
package typealias ReportWords = Catalogue<ReportText>

extension Catalogue<ReportText> {
  /// The texts that are built into the program.
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
