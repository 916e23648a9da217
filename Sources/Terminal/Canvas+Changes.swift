/// What has to be put on a screen to turn one canvas into another. Here, and not where it is used, because it looks at
/// every cell for every key, which is ten times as fast without a call for each.
extension Canvas {
  /// A cell with its place, and how many columns it takes.
  package struct Change: Equatable, Sendable {
    package let column: Int
    package let row: Int
    package let cell: Cell
    package let width: Int
  }

  /// The cells that differ from those of `earlier`, row by row; of a wide character its first half.
  ///
  /// - Parameter earlier: a canvas of the same size; nil stands for a blank one.
  package func changes(since earlier: Canvas?) -> [Change] {
    var changes: [Change] = []
    let columns = size.columns
    for row in 0..<max(size.rows, 0) {
      for index in row * columns..<(row + 1) * columns {
        let cell = cells[index]
        // The second half of a wide character comes with its first.
        if cell.text.isEmpty || cell == earlier?.cells[index] ?? .blank { continue }
        let column = index - row * columns
        let isWide = column + 1 < columns && cells[index + 1].text.isEmpty
        changes.append(Change(column: column, row: row, cell: cell, width: isWide ? 2 : 1))
      }
    }
    return changes
  }

  /// The rows from the first to the last change, where one of them stood two rows or more away; nil where none did.
  ///
  /// - Parameter earlier: a canvas of the same size.
  package func rowsMovedFar(since earlier: Canvas) -> ClosedRange<Int>? {
    let changed = (0..<max(size.rows, 0)).filter { !shows($0, as: $0, of: earlier) }
    guard let first = changed.first, let last = changed.last else { return nil }
    let hasMoved = changed.contains { row in
      !isBlank(row) && (0..<size.rows).contains { abs($0 - row) > 1 && shows(row, as: $0, of: earlier) }
    }
    return hasMoved ? first...last : nil
  }

  private func isBlank(_ row: Int) -> Bool {
    (row * size.columns..<(row + 1) * size.columns).allSatisfy { cells[$0] == .blank }
  }

  private func shows(_ row: Int, as otherRow: Int, of other: Canvas) -> Bool {
    let distance = (otherRow - row) * size.columns
    return (row * size.columns..<(row + 1) * size.columns).allSatisfy { cells[$0] == other.cells[$0 + distance] }
  }

  /// The same picture with the fewest changes of style: blanks look alike in all of them but the reversed, so those
  /// between two words take on the style of what is before them, and all others are plain.
  package func withQuietBlanks() -> Canvas {
    var canvas = self
    for row in 0..<max(size.rows, 0) {
      canvas.quietBlanks(in: row * size.columns..<(row + 1) * size.columns)
    }
    return canvas
  }
}
