/// A report in Markdown, in the dialect of GitHub and Pandoc.
struct MarkdownReport {
  func render(_ document: ReportDocument) -> String {
    var blocks = ["# " + MarkdownText.inline(document.title)]
    blocks.append(MarkdownText.paragraph(document.facts.joined(separator: " · ")))
    for section in document.sections {
      blocks.append("## " + MarkdownText.inline(section.title))
      blocks += section.blocks.flatMap { self.blocks($0, in: section) }
    }
    blocks += ["---", MarkdownText.paragraph(document.closing)]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ block: Block, in section: Section) -> [String] {
    switch block {
    case .heading(let title): return ["### " + MarkdownText.inline(title)]
    case .paragraph(let text, .lead): return ["**" + MarkdownText.paragraph(text) + "**"]
    case .paragraph(let text, _): return [MarkdownText.paragraph(text)]
    case .definitions(let definitions):
      return [
        definitions.map { "- **\(MarkdownText.inline($0.term)):** \(MarkdownText.inline($0.text))" }.joined(
          separator: "\n")
      ]
    case .table(let table): return ["### " + MarkdownText.inline(table.caption), self.table(table)]
    case .figure(let figure):
      let title = figure.title == section.title ? [] : ["### " + MarkdownText.inline(figure.title)]
      let chart = TextChart(width: TextReport.width).lines(figure.chart)
      return title + (chart.isEmpty ? [] : [MarkdownText.code(chart)])
        + (figure.sentence.map { [MarkdownText.paragraph($0)] } ?? []) + [table(figure.table)]
    case .card(let title, let blocks):
      return ["### " + MarkdownText.inline(title)] + blocks.flatMap { self.blocks($0, in: section) }
    }
  }

  private func table(_ table: Table) -> String {
    var lines = [row(table.columns.map { MarkdownText.inline($0.title) })]
    lines.append(row(table.columns.map { $0.isNumber ? "---:" : "---" }))
    for group in table.groups {
      if let title = group.title {
        let blank = [String](repeating: "", count: table.columns.count - 1)
        lines.append(row(["**" + MarkdownText.inline(title) + "**"] + blank))
      }
      for line in group.rows {
        var cells = line.cells.map { MarkdownText.inline($0.text) }
        if let note = line.note { cells[0] += " (" + MarkdownText.inline(note) + ")" }
        lines.append(row(cells))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
