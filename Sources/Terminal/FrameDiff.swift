/// Remembers what a screen shows, and computes which cells to write for the next frame.
///
/// It belongs to this module, not to the device that uses it: reading many cells for every key is ten times as fast
/// when the compiler can inline the access to them.
package struct FrameDiff: Sendable {
  /// A character to write, with its place and its width in columns.
  package struct CellChange: Equatable, Sendable {
    package let column: Int
    package let row: Int
    /// Its first cell.
    package let cell: FrameCell
    package let width: Int
    /// The scalars for which the first cell has no room.
    package let rest: String

    package init(column: Int, row: Int, cell: FrameCell, width: Int, rest: String = "") {
      self.column = column
      self.row = row
      self.cell = cell
      self.width = width
      self.rest = rest
    }
  }

  package let size: Size
  package private(set) var frame: Frame
  /// The cells on the screen, row by row, after ``Canvas/simplifyBlanks(row:)``.
  private var cells: [FrameCell]

  /// A blank screen.
  package init(_ size: Size) {
    self.size = size
    frame = Frame(size: size, lines: [], cursor: Point(column: 0, row: 0))
    cells = Canvas(size).cells
  }

  /// Replaces the frame with `next`, which must have the same size.
  ///
  /// - Returns: `cells`: the characters that differ, row by row. `movedFar`: the range of differing rows, if one of
  ///   them now has content that was two or more rows away before; otherwise nil.
  package mutating func change(to next: Frame) -> (cells: [CellChange], movedFar: ClosedRange<Int>?) {
    let columns = size.columns
    let rows = next.lines.indices.filter { next.lines[$0] != frame.lines[$0] || next.margin != frame.margin }
    // Contains only the rows that differ, one below the other.
    var drawn = Canvas(Size(columns: columns, rows: rows.count))
    for (index, row) in rows.enumerated() {
      drawn.draw(next.lines[row], column: next.margin, row: index)
      drawn.simplifyBlanks(row: index)
    }
    frame = next
    // A row can only have moved if at least two rows differ.
    let hasMoved =
      rows.count > 1
      && (rows.indices.contains { hasMovedFar(drawn, $0, rows) } || onlyBlankMoved(to: drawn, rows))
    var changes: [CellChange] = []
    // Allocate the memory once, because an array that grows leaves copies of its content behind.
    changes.reserveCapacity(rows.count * columns)
    drawn.cells.withUnsafeBufferPointer { new in
      cells.withUnsafeMutableBufferPointer { old in
        for (index, row) in rows.enumerated() {
          for column in 0..<columns where new[index * columns + column] != old[row * columns + column] {
            let cell = new[index * columns + column]
            old[row * columns + column] = cell
            // A wide character covers several cells. Writing the first one writes all of them.
            let start = cell.isContinuation ? drawn.start(ofCharacterAt: column, row: index) : column
            if let last = changes.last, last.row == row, last.column == start { continue }
            changes.append(drawn.change(at: start, row: index, on: row))
          }
        }
      }
    }
    drawn.wipe()
    guard hasMoved, let first = changes.first, let last = changes.last else { return (changes, nil) }
    return (changes, first.row...last.row)
  }

  /// Overwrites the remembered cells. The screen has to be painted anew afterwards.
  package mutating func wipe() { cells.wipe() }

  /// Whether row `index` of `drawn` is not blank and equals an old row of `rows` that is two or more rows away.
  private func hasMovedFar(_ drawn: Canvas, _ index: Int, _ rows: [Int]) -> Bool {
    let stood = rows.contains { abs($0 - rows[index]) > 1 && drawn.row(index).elementsEqual(row($0)) }
    return stood && drawn.row(index).contains { $0 != .blank }
  }

  /// Whether the only blank row of the screen moved by two or more rows. With several blank rows none of them counts as
  /// having moved.
  ///
  /// - Parameter rows: the rows that differ, which are those of `drawn`.
  private func onlyBlankMoved(to drawn: Canvas, _ rows: [Int]) -> Bool {
    func isBlank(_ row: ArraySlice<FrameCell>) -> Bool { row.allSatisfy { $0.isSpace && !$0.style.isReversed } }
    // One blank row appeared and one disappeared. They are the only ones if no other row is blank.
    let came = rows.indices.filter { isBlank(drawn.row($0)) && !isBlank(row(rows[$0])) }
    let left = rows.indices.filter { isBlank(row(rows[$0])) && !isBlank(drawn.row($0)) }
    guard came.count == 1, left.count == 1, abs(rows[came[0]] - rows[left[0]]) > 1 else { return false }
    let others = rows.indices.filter { $0 != came[0] }
    return !others.contains { isBlank(drawn.row($0)) }
      && !(0..<size.rows).contains { !rows.contains($0) && isBlank(row($0)) }
  }

  private func row(_ row: Int) -> ArraySlice<FrameCell> { cells[row * size.columns..<(row + 1) * size.columns] }
}

extension Array<FrameDiff.CellChange> {
  /// Overwrites every change with a blank, in place if nobody shares them. Freed memory stays readable until it is
  /// reused, and a cell may show a private answer.
  package mutating func wipe() {
    let blank = FrameDiff.CellChange(column: 0, row: 0, cell: .blank, width: 1)
    withUnsafeMutableBufferPointer { $0.update(repeating: blank) }
  }
}

extension Array<FrameCell> {
  /// Overwrites every cell with a blank, in place if nobody shares them.
  fileprivate mutating func wipe() {
    withUnsafeMutableBufferPointer { $0.update(repeating: .blank) }
  }
}

extension Canvas {
  /// Overwrites the cells.
  fileprivate mutating func wipe() { cells.wipe() }

  fileprivate func start(ofCharacterAt column: Int, row: Int) -> Int {
    var column = column
    while column > 0, self[column, row].isContinuation { column -= 1 }
    return column
  }

  /// The character that begins at `column` of `row`, as a change for row `other` of the screen.
  fileprivate func change(at column: Int, row: Int, on other: Int) -> FrameDiff.CellChange {
    var width = 1
    var rest = ""
    while column + width < size.columns, self[column + width, row].isContinuation {
      rest += self[column + width, row].text
      width += 1
    }
    return FrameDiff.CellChange(column: column, row: other, cell: self[column, row], width: width, rest: rest)
  }

  /// Gives the blanks of a row the styles that need the fewest style changes on the terminal. The row looks the same,
  /// because a blank looks the same in all styles except reversed. Short gaps between words take the style of the word
  /// before them; all other blanks become plain.
  fileprivate mutating func simplifyBlanks(row: Int) {
    let columns = row * size.columns..<(row + 1) * size.columns
    cells.withUnsafeMutableBufferPointer { cells in
      var before: Int?
      for index in columns {
        guard cells[index].isSpace, !cells[index].style.isReversed else {
          if let before, index - before - 1 <= Self.maximumGapLength, !cells[before].style.isReversed {
            for gap in before + 1..<index { cells[gap].style = cells[before].style }
          }
          before = index
          continue
        }
        cells[index].style = .plain
      }
    }
  }

  /// The longest gap, in columns, that is cheaper to fill than to skip with a cursor movement.
  private static let maximumGapLength = 4
}
