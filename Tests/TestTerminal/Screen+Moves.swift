import Terminal

/// Erasing, inserting, deleting and scrolling.
extension Screen {
  /// An erased cell. xterm-like terminals erase with the current background colour.
  var erased: ScreenCell {
    var attributes = ScreenCell.Attributes()
    attributes.background = self.attributes.background
    return ScreenCell(text: " ", attributes: attributes)
  }

  private var erasedRow: [ScreenCell] { Array(repeating: erased, count: size.columns) }

  mutating func scrollUp(_ count: Int, within range: ClosedRange<Int>) {
    for _ in 0..<min(count, range.count) {
      let gone = rows.remove(at: range.lowerBound)
      if range.lowerBound == 0, !usesAlternateScreen { scrollback.append(Self.text(of: gone)) }
      rows.insert(erasedRow, at: range.upperBound)
    }
  }

  mutating func scrollDown(_ count: Int, within range: ClosedRange<Int>) {
    for _ in 0..<min(count, range.count) {
      rows.remove(at: range.upperBound)
      rows.insert(erasedRow, at: range.lowerBound)
    }
  }

  mutating func insertLines(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    scrollDown(count, within: cursor.row...region.upperBound)
    cursor.column = 0
  }

  mutating func deleteLines(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    // Deleted lines do not go to the scrollback.
    for _ in 0..<min(count, region.upperBound - cursor.row + 1) {
      rows.remove(at: cursor.row)
      rows.insert(erasedRow, at: region.upperBound)
    }
    cursor.column = 0
  }

  mutating func insertBlanks(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    clearHalves(cursor.column..<cursor.column)
    rows[cursor.row].removeLast(count)
    rows[cursor.row].insert(contentsOf: Array(repeating: erased, count: count), at: cursor.column)
  }

  mutating func deleteCharacters(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    clearHalves(cursor.column..<cursor.column + count)
    rows[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    rows[cursor.row] += Array(repeating: erased, count: count)
  }

  mutating func erase(columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    clearHalves(columns)
    for column in columns { rows[cursor.row][column] = erased }
  }

  mutating func eraseDisplay(_ what: Int) {
    switch what {
    case 0:
      erase(columns: cursor.column..<size.columns)
      for row in (cursor.row..<size.rows).dropFirst() { rows[row] = erasedRow }
    case 1:
      for row in 0..<cursor.row { rows[row] = erasedRow }
      erase(columns: 0..<cursor.column + 1)
    case 2: for row in 0..<size.rows { rows[row] = erasedRow }
    case 3: scrollback = []
    default: break
    }
  }

  mutating func eraseLine(_ what: Int) {
    switch what {
    case 0: erase(columns: cursor.column..<size.columns)
    case 1: erase(columns: 0..<cursor.column + 1)
    case 2: erase(columns: 0..<size.columns)
    default: break
    }
  }

  mutating func saveCursor() {
    saved = Place(cursor: cursor, attributes: attributes, drawsLines: drawsLines[0])
  }

  mutating func restoreCursor() {
    cursor = Point(column: min(saved.cursor.column, size.columns - 1), row: min(saved.cursor.row, size.rows - 1))
    attributes = saved.attributes
    drawsLines[0] = saved.drawsLines
    isPastEnd = false
  }

  /// - Parameter isCleared: whether the alternate screen begins empty.
  mutating func useAlternateScreen(_ isUsed: Bool, isCleared: Bool) {
    guard isUsed != usesAlternateScreen else { return }
    if isUsed {
      mainRows = rows
      if isCleared { rows = Array(repeating: erasedRow, count: size.rows) }
    } else if let mainRows {
      rows = mainRows
      self.mainRows = nil
    }
  }
}
