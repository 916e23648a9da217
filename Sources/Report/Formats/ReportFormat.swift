/// The formats of reports. To add one, write its renderer in a file of its own, and add a case and its row here.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, html, json, csv

  private struct FormatRow {
    /// The file name extensions of the format. New files get the first one.
    let endings: [String]
    /// A text that every file of the format contains, by which such files can be recognised.
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

  /// The format of a file with this name; nil if the extension is unknown.
  package init?(fileNamed name: String?) {
    guard let ending = name?.split(separator: ".").last?.lowercased(),
      let format = Self.allCases.first(where: { $0.row.endings.contains(ending) })
    else { return nil }
    self = format
  }

  /// The extension of new files, such as `html`.
  package var ending: String { row.endings[0] }

  /// A text that every file of this format contains.
  package var mark: String { row.mark }

  fileprivate func rendered(_ document: ReportDocument) -> String { row.render(document) }
}

extension ReportDocument {
  /// The document in `format`, ending with a line end.
  package func rendered(as format: ReportFormat) -> String { format.rendered(self) }
}
