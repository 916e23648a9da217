/// The whole content of the screen, as one value.
///
/// It consists of lines, not cells: most lines do not change from one key to the next, and unchanged lines need not be
/// drawn.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// The column at which every line begins.
  package let margin: Int
  /// One line for each row.
  package let lines: [StyledLine]
  /// The position of the terminal's cursor. It is on what has the focus, because braille displays and magnifiers follow
  /// it.
  package var cursor: Point

  /// - Parameter lines: from the top. Missing rows are blank; lines that exceed `size.rows` are dropped.
  package init(size: Size, margin: Int = 0, lines: [StyledLine], cursor: Point) {
    self.size = size
    self.margin = margin
    self.cursor = cursor
    let rows = max(size.rows, 0)
    self.lines =
      lines.count == rows
      ? lines : lines.prefix(rows) + Array(repeating: StyledLine(), count: max(rows - lines.count, 0))
  }

  /// The frame drawn into cells.
  package var canvas: Canvas {
    var canvas = Canvas(size)
    for (row, line) in lines.enumerated() { canvas.draw(line, column: margin, row: row) }
    return canvas
  }
}
