import Terminal

/// A table in columns of text. What is too wide for its column goes on below.
struct TextTable {
  private let table: Table
  private let width: Int
  private let widths: [Int]

  private static let gap = 2
  /// A longer word in a heading is broken.
  private static let longestHeading = 12
  /// The narrowest a column of words becomes.
  private static let shortest = 6

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    widths = Self.widths(table, width: width)
  }

  var lines: [String] {
    let heading = row(table.columns.map(\.title), fromBelow: true)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap))
    return heading + [rule] + table.groups.flatMap(self.lines)
  }

  private func lines(_ group: Table.Group) -> [String] {
    let rows = group.rows.flatMap { row in
      self.row(row.cells.map(\.text), fromBelow: false) + (row.note.map(note) ?? [])
    }
    return (group.title.map { ["", TextReport.plain($0)] } ?? []) + rows
  }

  private func note(_ text: String) -> [String] {
    TextLayout.wrap("(" + TextReport.plain(text) + ")", width: width - 2).map { "  " + $0 }
  }

  private func row(_ texts: [String], fromBelow: Bool) -> [String] {
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

  /// Every column as wide as its longest word at least, then the first ones as wide as they like.
  private static func widths(_ table: Table, width: Int) -> [Int] {
    var least: [Int] = []
    var most: [Int] = []
    for (index, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0.cells[index] }
      let heading = min(longestWord(column.title), longestHeading)
      let whole = cells.map { CharacterWidth.of(TextReport.plain($0.text)) }.max() ?? 0
      // Numbers stay on one line; words may be broken between.
      let cell =
        cells.map { cell in
          column.isNumber && !cell.isMissing
            ? CharacterWidth.of(TextReport.plain(cell.text)) : min(longestWord(cell.text), longestHeading)
        }.max() ?? 0
      least.append(max(heading, cell, 1))
      most.append(max(whole, column.isNumber ? heading : CharacterWidth.of(TextReport.plain(column.title)), 1))
    }
    var left = width - least.reduce(0, +) - gap * (least.count - 1)
    // Where numbers and long words leave no room, the words are broken.
    for (index, column) in table.columns.enumerated().reversed() where left < 0 && !column.isNumber {
      let less = min(-left, max(0, least[index] - shortest))
      least[index] -= less
      left += less
    }
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
