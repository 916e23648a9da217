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
    let rows = (0..<max(size.rows, 0)).filter { !Self.equal(canvas.cells, given, from: $0 * columns, columns) }
    given = canvas.cells
    let quiet = rows.map { Self.withQuietBlanks(canvas.row($0)) }
    let hasMoved = zip(rows, quiet).contains { row, cells in stoodFar(cells, from: row) } || onlyBlankMoved(to: canvas)
    var changes: [Change] = []
    for (row, quiet) in zip(rows, quiet) {
      for (column, cell) in quiet.enumerated() where cell != cells[row * columns + column] {
        cells[row * columns + column] = cell
        // The second half of a wide character comes with its first.
        if cell.isSecondHalf { continue }
        let isWide = column + 1 < columns && quiet[column + 1].isSecondHalf
        changes.append(Change(column: column, row: row, cell: cell, width: isWide ? 2 : 1))
      }
    }
    guard hasMoved, let first = changes.first, let last = changes.last else { return (changes, nil) }
    return (changes, first.row...last.row)
  }

  /// Whether a row that is not blank looks like one that stands two rows or more away from `row`.
  private func stoodFar(_ cells: [Cell], from row: Int) -> Bool {
    guard cells.contains(where: { $0 != .blank }) else { return false }
    return (0..<size.rows).contains { other in
      abs(other - row) > 1 && Self.equal(cells, from: 0, self.cells, from: other * cells.count, cells.count)
    }
  }

  /// Whether the one blank row that was there is two rows or more away from the one that is there now. Among others a
  /// blank row is no row in particular, but where there is only one it is taken for the same.
  private func onlyBlankMoved(to canvas: Canvas) -> Bool {
    func blanks(_ cells: [Cell]) -> [Int] {
      (0..<size.rows).filter { row in
        cells[row * size.columns..<(row + 1) * size.columns].allSatisfy { $0.isSpace && !$0.style.isReversed }
      }
    }
    let (before, now) = (blanks(cells), blanks(canvas.cells))
    return before.count == 1 && now.count == 1 && abs(before[0] - now[0]) > 1
  }

  private static func equal(_ cells: [Cell], _ others: [Cell], from start: Int, _ count: Int) -> Bool {
    equal(cells, from: start, others, from: start, count)
  }

  private static func equal(
    _ cells: [Cell], from start: Int, _ others: [Cell], from otherStart: Int, _ count: Int
  ) -> Bool {
    cells[start..<start + count].elementsEqual(others[otherStart..<otherStart + count])
  }

  /// The same picture with the fewest changes of style: blanks look alike in all of them but the reversed, so those
  /// between two words take on the style of what is before them, and all others are plain.
  private static func withQuietBlanks(_ row: ArraySlice<Cell>) -> [Cell] {
    var cells = Array(row)
    var before: Int?
    for index in cells.indices {
      guard cells[index].isSpace, !cells[index].style.isReversed else {
        if let before, index - before - 1 <= longestGap, !cells[before].style.isReversed {
          for gap in before + 1..<index { cells[gap].style = cells[before].style }
        }
        before = index
        continue
      }
      cells[index].style = .plain
    }
    return cells
  }

  /// Longer gaps are cheaper to skip than to fill.
  private static let longestGap = 4
}
