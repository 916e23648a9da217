/// A screen as data: a grid of cells. Whatever is drawn outside of it is dropped.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(size.columns, 0) * max(size.rows, 0))
  }

  package subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws `text` on one row and returns the column after it. A wide character that does not fit is left out.
  ///
  /// - Parameter limit: the first column that is not drawn on; the right edge if nil.
  @discardableResult
  package mutating func draw(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    var column = column
    if text.unicodeScalars.allSatisfy(CharacterWidth.isSimple) {
      for scalar in text.unicodeScalars {
        guard column < end else { return column }
        set(Cell(text: String(scalar), style: style), column: column, row: row, width: 1)
        column += 1
      }
      return column
    }
    for character in text {
      let cell = CellText(character)
      for part in cell.parts {
        let width = cell.parts.count == 1 ? cell.width : 1
        guard column + width <= end else { return column }
        set(Cell(text: part, style: style), column: column, row: row, width: width)
        column += width
      }
    }
    return column
  }

  private mutating func set(_ cell: Cell, column: Int, row: Int, width: Int) {
    guard (0..<size.rows).contains(row), column >= 0, column + width <= size.columns else { return }
    let index = row * size.columns + column
    // Half of a wide character cannot stay behind.
    if cells[index].text.isEmpty, column > 0 { cells[index - 1] = .blank }
    if column + width < size.columns, cells[index + width].text.isEmpty { cells[index + width] = .blank }
    cells[index] = cell
    if width == 2 { cells[index + 1] = Cell(text: "", style: cell.style) }
  }

  /// Gives the blanks among the cells at `indices`, which are a row, the style that takes the least to show.
  mutating func quietBlanks(in indices: Range<Int>) {
    var before: Int?
    for index in indices {
      guard cells[index].text == " ", !cells[index].style.isReversed else {
        if let before, index - before - 1 <= Self.longestGap, !cells[before].style.isReversed {
          let style = cells[before].style
          for gap in before + 1..<index where cells[gap].style != style { cells[gap].style = style }
        }
        before = index
        continue
      }
      if cells[index].style != .plain { cells[index].style = .plain }
    }
  }

  /// Longer gaps are cheaper to skip than to fill.
  private static let longestGap = 4

  /// The text of a row without blanks at its end.
  package func text(row: Int) -> String {
    let line = self.row(row).map(\.text).joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// All rows as text, for tests and for reading aloud.
  package var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }
}
