/// What stands on a screen, and what has to be put there for the next picture. In this room, and not where it is used,
/// because it looks at every cell for every key, which is ten times as fast without a call for each.
package struct Painting: Sendable {
  /// A cell with its place, and how many columns it takes.
  package struct Change: Equatable, Sendable {
    package let column: Int
    package let row: Int
    package let cell: Cell
    package let width: Int
  }

  package let size: Size
  /// The picture as it was given.
  private var given: [Cell]
  /// The same as it was put there, with quiet blanks.
  private var cells: [Cell]

  /// A blank screen.
  package init(_ size: Size) {
    self.size = size
    given = Canvas(size).cells
    cells = given
  }

  /// Turns what stands there into `canvas`, which has the same size.
  ///
  /// - Returns: the cells that differ, row by row, of a wide character its first half; and the rows from the first to the
  ///   last of them where one of these rows stood two rows or more away before.
  package mutating func change(to canvas: Canvas) -> (cells: [Change], movedFar: ClosedRange<Int>?) {
    let columns = size.columns
    var rows: [Int] = []
    for row in 0..<max(size.rows, 0) where !equal(canvas.cells, row, given, row) { rows.append(row) }
    given = canvas.cells
    // Of these rows only, one after another.
    var quiet: [Cell] = []
    quiet.reserveCapacity(rows.count * columns)
    for row in rows {
      quiet += canvas.row(row)
      Self.quieten(&quiet, from: quiet.count - columns)
    }
    let hasMoved = rows.indices.contains { stoodFar(quiet, $0, from: rows[$0]) } || onlyBlankMoved(to: canvas, rows)
    var changes: [Change] = []
    changes.reserveCapacity(rows.count * columns / 4)
    for (index, row) in rows.enumerated() {
      for column in 0..<columns {
        let cell = quiet[index * columns + column]
        if cell == cells[row * columns + column] { continue }
        cells[row * columns + column] = cell
        // The second half of a wide character comes with its first.
        if cell.isSecondHalf { continue }
        let isWide = column + 1 < columns && quiet[index * columns + column + 1].isSecondHalf
        changes.append(Change(column: column, row: row, cell: cell, width: isWide ? 2 : 1))
      }
    }
    guard hasMoved, let first = changes.first, let last = changes.last else { return (changes, nil) }
    return (changes, first.row...last.row)
  }

  /// Whether row `index` of `quiet` is not blank and looks like one that stands two rows or more away from `row`.
  private func stoodFar(_ quiet: [Cell], _ index: Int, from row: Int) -> Bool {
    let stood = (0..<size.rows).contains { abs($0 - row) > 1 && equal(quiet, index, cells, $0) }
    return stood && quiet[index * size.columns..<(index + 1) * size.columns].contains { $0 != .blank }
  }

  /// Whether the one blank row that was there is two rows or more away from the one that is there now. Among others a
  /// blank row is no row in particular, but where there is only one it is taken for the same.
  ///
  /// - Parameter changed: the rows that differ.
  private func onlyBlankMoved(to canvas: Canvas, _ changed: [Int]) -> Bool {
    func isBlank(_ row: Int, of cells: [Cell]) -> Bool {
      cells[row * size.columns..<(row + 1) * size.columns].allSatisfy { $0.isSpace && !$0.style.isReversed }
    }
    // Where a blank row has come and another has gone, they are the only ones if no other row is blank.
    let came = changed.filter { isBlank($0, of: canvas.cells) && !isBlank($0, of: cells) }
    let left = changed.filter { isBlank($0, of: cells) && !isBlank($0, of: canvas.cells) }
    guard came.count == 1, left.count == 1, abs(came[0] - left[0]) > 1 else { return false }
    return (0..<size.rows).allSatisfy { $0 == came[0] || !isBlank($0, of: canvas.cells) }
  }

  /// Whether a row of `cells` looks like another of `others`.
  private func equal(_ cells: [Cell], _ row: Int, _ others: [Cell], _ other: Int) -> Bool {
    let (start, otherStart) = (row * size.columns, other * size.columns)
    return cells[start..<start + size.columns].elementsEqual(others[otherStart..<otherStart + size.columns])
  }

  /// Makes of the row at the end of `cells` the same picture with the fewest changes of style: blanks look alike in all of
  /// them but the reversed, so those between two words take on the style of what is before them, and all others are plain.
  private static func quieten(_ cells: inout [Cell], from start: Int) {
    var before: Int?
    for index in start..<cells.count {
      guard cells[index].isSpace, !cells[index].style.isReversed else {
        if let before, index - before - 1 <= longestGap, !cells[before].style.isReversed {
          for gap in before + 1..<index { cells[gap].style = cells[before].style }
        }
        before = index
        continue
      }
      cells[index].style = .plain
    }
  }

  /// Longer gaps are cheaper to skip than to fill.
  private static let longestGap = 4
}
