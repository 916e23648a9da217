/// Everything that the terminal is to show, as one value.
///
/// Lines and not cells: from one key to the next most of them stay as they are, and need not be drawn to find that out.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// The column at which each line begins.
  package let margin: Int
  /// One for each row.
  package let lines: [StyledLine]
  /// Where the hardware cursor stands: on what has the focus, so that braille displays and magnifiers follow it.
  package var cursor: Point

  /// - Parameter lines: from the top; rows for which there is none are blank, and what there is no row for is left out.
  package init(size: Size, margin: Int = 0, lines: [StyledLine], cursor: Point) {
    self.size = size
    self.margin = margin
    self.cursor = cursor
    let rows = max(size.rows, 0)
    self.lines =
      lines.count == rows
      ? lines : lines.prefix(rows) + Array(repeating: StyledLine(), count: max(rows - lines.count, 0))
  }

  /// The same cell by cell.
  package var canvas: Canvas {
    var canvas = Canvas(size)
    for (row, line) in lines.enumerated() { canvas.draw(line, column: margin, row: row) }
    return canvas
  }
}
