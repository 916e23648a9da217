/// A screen as data: a grid of cells. Drawing outside of it has no effect.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Row by row, from the top left: `size.rows * size.columns` cells.
  package internal(set) var cells: [FrameCell]

  package init(_ size: Size) {
    self.size = size
    let count = max(size.columns, 0) * max(size.rows, 0)
    // Faster than Array(repeating:count:), which looks up generic metadata, and a canvas is made for every key.
    cells = []
    cells.reserveCapacity(count)
    for _ in 0..<count { cells.append(.blank) }
  }

  package subscript(column: Int, row: Int) -> FrameCell {
    cells[row * size.columns + column]
  }

  package func row(_ row: Int) -> ArraySlice<FrameCell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws `text` on one row. A wide character that does not fit is left out.
  ///
  /// - Returns: the column after the text.
  @discardableResult
  package mutating func draw(_ text: String, column: Int, row: Int, style: Style = .plain) -> Int {
    if let columns = CharacterWidth.simpleColumns(text) {
      return drawSimple(text, columns, column: column, row: row, style: style)
    }
    var column = column
    for character in text {
      let cell = CellText(character)
      for part in cell.parts {
        let width = cell.parts.count == 1 ? cell.width : 1
        guard column + width <= size.columns else { return column }
        set(FrameCell(text: part, style: style), column: column, row: row, width: width)
        column += width
      }
    }
    return column
  }

  /// Draws `line` on one row, from `column`.
  package mutating func draw(_ line: StyledLine, column: Int, row: Int) {
    var column = column
    for span in line.spans {
      for _ in 0..<span.times where column < size.columns {
        column = draw(span.piece, column: column, row: row, style: span.style)
      }
    }
  }

  /// Draws a text whose scalars are all one column wide, `columns` of them.
  private mutating func drawSimple(_ text: String, _ columns: Int, column: Int, row: Int, style: Style) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns, columns > 0 else {
      return max(min(column + columns, size.columns), column)
    }
    let start = row * size.columns + column
    let count = min(columns, size.columns - column)
    if cells[start].isSecondHalf, column > 0 { cells[start - 1] = .blank }
    cells.withUnsafeMutableBufferPointer { cells in
      // Fast path for ASCII: each byte is a scalar.
      let isDrawn: Void? =
        columns == text.utf8.count
        ? text.utf8.withContiguousStorageIfAvailable { bytes in
          for offset in 0..<count { cells[start + offset] = FrameCell(Unicode.Scalar(bytes[offset]), style: style) }
        } : nil
      guard isDrawn == nil else { return }
      var index = start
      for scalar in text.unicodeScalars where index < start + count {
        cells[index] = FrameCell(scalar, style: style)
        index += 1
      }
    }
    if column + count < size.columns, cells[start + count].isSecondHalf { cells[start + count] = .blank }
    return column + count
  }

  private mutating func set(_ cell: FrameCell, column: Int, row: Int, width: Int) {
    guard row >= 0, row < size.rows, column >= 0, column + width <= size.columns else { return }
    let index = row * size.columns + column
    // Drawing over one half of a wide character blanks the other half.
    if cells[index].isSecondHalf, column > 0 { cells[index - 1] = .blank }
    if column + width < size.columns, cells[index + width].isSecondHalf { cells[index + width] = .blank }
    cells[index] = cell
    if width == 2 { cells[index + 1] = FrameCell(text: "", style: cell.style) }
  }

  /// The text of a row without trailing blanks.
  package func text(row: Int) -> String {
    let line = self.row(row).map(\.text).joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// All rows as text, one line each.
  package var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }
}
