/// What stands on a screen, and what has to be put there for the next picture. In this room, and not where it is used,
/// because it looks at many cells for every key, which is ten times as fast without a call for each.
package struct Painting: Sendable {
  /// A cell with its place, and how many columns it takes.
  package struct Change: Equatable, Sendable {
    package let column: Int
    package let row: Int
    package let cell: Cell
    package let width: Int
  }

  package let size: Size
  package private(set) var frame: Frame
  /// Row by row what was put there, with quiet blanks.
  private var cells: [Cell]

  /// A blank screen.
  package init(_ size: Size) {
    self.size = size
    frame = Frame(size: size, lines: [], cursor: Point(column: 0, row: 0))
    cells = Canvas(size).cells
  }

  /// Turns what stands there into `next`, which has the same size.
  ///
  /// - Returns: the cells that differ, row by row, of a wide character its first half; and the rows from the first to the
  ///   last of them where one of these rows stood two rows or more away before.
  package mutating func change(to next: Frame) -> (cells: [Change], movedFar: ClosedRange<Int>?) {
    let columns = size.columns
    let rows = next.lines.indices.filter { next.lines[$0] != frame.lines[$0] || next.margin != frame.margin }
    // Of these rows only, one after another.
    var drawn = Canvas(Size(columns: columns, rows: rows.count))
    for (index, row) in rows.enumerated() {
      drawn.draw(next.lines[row], column: next.margin, row: index)
      drawn.quieten(row: index)
    }
    frame = next
    // What stands in its old place too has not moved, so it takes two rows.
    let hasMoved =
      rows.count > 1
      && (rows.indices.contains { stoodFar(drawn, $0, rows) } || onlyBlankMoved(to: drawn, rows))
    var changes: [Change] = []
    changes.reserveCapacity(rows.count * columns / 4)
    for (index, row) in rows.enumerated() {
      for column in 0..<columns {
        let cell = drawn[column, index]
        if cell == cells[row * columns + column] { continue }
        cells[row * columns + column] = cell
        // The second half of a wide character comes with its first.
        if cell.isSecondHalf { continue }
        let isWide = column + 1 < columns && drawn[column + 1, index].isSecondHalf
        changes.append(Change(column: column, row: row, cell: cell, width: isWide ? 2 : 1))
      }
    }
    guard hasMoved, let first = changes.first, let last = changes.last else { return (changes, nil) }
    return (changes, first.row...last.row)
  }

  /// Whether row `index` of `drawn` is not blank and looks like another of `rows` that stands two rows or more away.
  private func stoodFar(_ drawn: Canvas, _ index: Int, _ rows: [Int]) -> Bool {
    let stood = rows.contains { abs($0 - rows[index]) > 1 && drawn.row(index).elementsEqual(row($0)) }
    return stood && drawn.row(index).contains { $0 != .blank }
  }

  /// Whether the one blank row that was there is two rows or more away from the one that is there now. Among others a
  /// blank row is no row in particular, but where there is only one it is taken for the same.
  ///
  /// - Parameter rows: those that are `drawn` anew.
  private func onlyBlankMoved(to drawn: Canvas, _ rows: [Int]) -> Bool {
    func isBlank(_ row: ArraySlice<Cell>) -> Bool { row.allSatisfy { $0.isSpace && !$0.style.isReversed } }
    // Where a blank row has come and another has gone, they are the only ones if no other row is blank.
    let came = rows.indices.filter { isBlank(drawn.row($0)) && !isBlank(row(rows[$0])) }
    let left = rows.indices.filter { isBlank(row(rows[$0])) && !isBlank(drawn.row($0)) }
    guard came.count == 1, left.count == 1, abs(rows[came[0]] - rows[left[0]]) > 1 else { return false }
    let others = rows.indices.filter { $0 != came[0] }
    return !others.contains { isBlank(drawn.row($0)) }
      && !(0..<size.rows).contains { !rows.contains($0) && isBlank(row($0)) }
  }

  private func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }
}

extension Canvas {
  /// Makes of a row the same picture with the fewest changes of style: blanks look alike in all of them but the reversed,
  /// so those between two words take on the style of what is before them, and all others are plain.
  fileprivate mutating func quieten(row: Int) {
    var before: Int?
    for index in row * size.columns..<(row + 1) * size.columns {
      guard cells[index].isSpace, !cells[index].style.isReversed else {
        if let before, index - before - 1 <= Self.longestGap, !cells[before].style.isReversed {
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
