import Terminal
import Text

/// A report as plain text, 72 columns wide, with charts in ASCII.
struct TextReport {
  static let width = 72
  /// The columns for a term before its explanation.
  static let termWidth = 17

  func render(_ document: ReportDocument) -> String {
    var lines = heading(document.title, "=")
    lines += wrap(document.facts.joined(separator: " · "))
    for section in document.sections {
      lines += ["", ""] + heading(section.title, "-")
      for block in section.blocks { lines += [""] + self.lines(block, in: section) }
    }
    lines += ["", ""] + wrap(document.closing)
    return lines.map(Self.trimmed).joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Block, in section: Section) -> [String] {
    switch block {
    case .heading(let title): return wrap(title)
    case .paragraph(let text, _): return wrap(text)
    case .definitions(let definitions): return definitions.flatMap(self.lines)
    case .table(let table): return wrap(table.caption) + [""] + TextTable(table, width: Self.width).lines
    case .figure(let figure):
      // Omit the title of a figure that repeats the title of its section.
      let title = figure.title == section.title ? [] : wrap(figure.title) + [""]
      let chart = TextChart(width: Self.width).lines(figure.chart)
      let table = TextTable(figure.table, width: Self.width).lines
      return title + (chart.isEmpty ? [] : chart + [""]) + (figure.sentence.map { wrap($0) + [""] } ?? []) + table
    case .card(let title, let blocks):
      return wrap("* " + title) + blocks.flatMap { [""] + self.lines($0, in: section) }
    }
  }

  private func lines(_ definition: Block.Definition) -> [String] {
    let texts = wrap(definition.text, width: Self.width - Self.termWidth)
    return texts.enumerated().map { index, text in
      Self.padded(index == 0 ? Self.plain(definition.term) : "", to: Self.termWidth) + text
    }
  }

  private func heading(_ title: String, _ rule: String) -> [String] {
    let lines = wrap(title)
    let length = lines.map { CharacterWidth.of($0) }.max() ?? 0
    return lines + [String(repeating: rule, count: length)]
  }

  private func wrap(_ text: String, width: Int = width) -> [String] { TextLayout.wrap(Self.plain(text), width: width) }

  /// The text without control characters. The characters that isolate a name are removed too, because plain text needs
  /// none.
  static func plain(_ text: String) -> String { text.withoutControls }

  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - CharacterWidth.of(text)))
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
