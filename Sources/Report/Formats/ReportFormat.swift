/// The ways to write a report.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, html, json, csv

  /// How names of files in the format end.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .json, .csv: rawValue
    }
  }
}

extension ReportDocument {
  /// The whole document in `format`, in UTF-8, ending with a line end.
  package func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: TextReport().render(self)
    case .markdown: MarkdownReport().render(self)
    case .html: HTMLReport().render(self)
    case .json: JSONReport().render(self)
    case .csv: CSVReport().render(self)
    }
  }
}
