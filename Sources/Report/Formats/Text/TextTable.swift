import Terminal

/// Renders a table in columns of text. Text that is too wide for its column continues on the next line. If the columns
/// have no room for their longest words, each row becomes a list instead, so that no word is broken.
struct TextTable {
  private let table: Table
  private let width: Int
  /// The widths of the columns; nil if they do not fit side by side.
  private let widths: [Int]?

  private static let gap = 2

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    widths = Self.widths(table, width: width)
  }

  var lines: [String] {
    guard let widths else { return table.groups.flatMap { lines($0, row: list) } }
    let heading = row(table.columns.map(\.title), widths, fromBelow: true)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap))
    return heading + [rule] + table.groups.flatMap { lines($0) { row($0, widths, fromBelow: false) } }
  }

  private func lines(_ group: Table.Group, row: ([String]) -> [String]) -> [String] {
    let rows = group.rows.flatMap { row($0.cells.map(\.text)) + ($0.note.map(note) ?? []) }
    return (group.title.map { ["", TextReport.plain($0)] } ?? []) + rows
  }

  /// A row as a list: the first cell, and below it each other cell after the title of its column.
  private func list(_ texts: [String]) -> [String] {
    zip(table.columns, texts).enumerated().flatMap { index, cell in
      let text = TextReport.plain(index == 0 ? cell.1 : cell.0.title + ": " + cell.1)
      return TextLayout.wrap(text, width: index == 0 ? width : width - 2).map { (index == 0 ? "" : "  ") + $0 }
    }
  }

  private func note(_ text: String) -> [String] {
    TextLayout.wrap("(" + TextReport.plain(text) + ")", width: width - 2).map { "  " + $0 }
  }

  private func row(_ texts: [String], _ widths: [Int], fromBelow: Bool) -> [String] {
    let cells = zip(texts, widths).map { TextLayout.wrap(TextReport.plain($0), width: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      zip(cells, widths).enumerated().map { column, cell in
        let index = fromBelow ? line - (height - cell.0.count) : line
        let text = cell.0.indices.contains(index) ? cell.0[index] : ""
        let blank = String(repeating: " ", count: max(0, cell.1 - CharacterWidth.of(text)))
        return table.columns[column].isNumber ? blank + text : text + blank
      }.joined(separator: String(repeating: " ", count: Self.gap))
    }
  }

  /// Widths for the columns: each at least as wide as its longest word; the remaining room goes to the first columns.
  ///
  /// - Returns: nil if there is no room for the longest words.
  private static func widths(_ table: Table, width: Int) -> [Int]? {
    var least: [Int] = []
    var most: [Int] = []
    for (index, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0.cells[index] }
      let heading = longestWord(column.title)
      let whole = cells.map { CharacterWidth.of(TextReport.plain($0.text)) }.max() ?? 0
      // A number stays on one line; other text may be broken between words.
      let cell =
        cells.map { cell in
          column.isNumber && !cell.isMissing
            ? CharacterWidth.of(TextReport.plain(cell.text)) : longestWord(cell.text)
        }.max() ?? 0
      least.append(max(heading, cell, 1))
      most.append(max(whole, column.isNumber ? heading : CharacterWidth.of(TextReport.plain(column.title)), 1))
    }
    var left = width - least.reduce(0, +) - gap * (least.count - 1)
    guard left >= 0 else { return nil }
    for index in least.indices where left > 0 {
      let more = min(left, max(0, most[index] - least[index]))
      least[index] += more
      left -= more
    }
    return least
  }

  private static func longestWord(_ text: String) -> Int {
    TextReport.plain(text).split(separator: " ").map { CharacterWidth.of($0) }.max() ?? 0
  }
}
