/// The ways to write a report. To add one, write what renders it in a file of its own, and add a case and its row here.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, html, json, csv

  private struct FormatRow {
    /// What names of such files end with; new ones with the first.
    let endings: [String]
    /// What stands in each such file, for finding it again.
    let mark: String
    let render: (ReportDocument) -> String
  }

  private var row: FormatRow {
    switch self {
    case .text: FormatRow(endings: ["txt"], mark: "Made with Poise", render: TextReport().render)
    case .markdown: FormatRow(endings: ["md", "markdown"], mark: "Made with Poise", render: MarkdownReport().render)
    case .html: FormatRow(endings: ["html", "htm"], mark: "Made with Poise", render: HTMLReport().render)
    case .json: FormatRow(endings: ["json"], mark: "{\"format\":1,\"questionnaire\":", render: JSONReport().render)
    case .csv: FormatRow(endings: ["csv"], mark: CSVReport.head.joined(separator: ","), render: CSVReport().render)
    }
  }

  /// The format of a file with such a name; nil where the end of the name says nothing.
  package init?(fileNamed name: String?) {
    guard let ending = name?.split(separator: ".").last?.lowercased(),
      let format = Self.allCases.first(where: { $0.row.endings.contains(ending) })
    else { return nil }
    self = format
  }

  /// What the name of a new file ends with, such as `html`.
  package var ending: String { row.endings[0] }

  /// A text that stands in every file of this format.
  package var mark: String { row.mark }

  fileprivate func rendered(_ document: ReportDocument) -> String { row.render(document) }
}

extension ReportDocument {
  /// The whole document in `format`, in UTF-8, ending with a line end.
  package func rendered(as format: ReportFormat) -> String { format.rendered(self) }
}
