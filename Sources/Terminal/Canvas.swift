/// A screen as data: a grid of cells. Drawing outside of it has no effect.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// The cells row by row, from the top left: `size.rows * size.columns` of them.
  package internal(set) var cells: [FrameCell]

  package init(_ size: Size) {
    self.size = size
    let count = max(size.columns, 0) * max(size.rows, 0)
    // Faster than Array(repeating:count:), which looks up generic metadata, and a canvas is made for every key.
    cells = Array(unsafeUninitializedCapacity: count) { cells, length in
      cells.initialize(repeating: .blank)
      length = count
    }
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
      guard column + cell.width <= size.columns else { return column }
      set(cell, style, column: column, row: row)
      column += cell.width
    }
    return column
  }

  /// Draws `line` on one row, from `column`.
  package mutating func draw(_ line: StyledLine, column: Int, row: Int) {
    var column = column
    for span in line.spans {
      if span.times > 1, column >= 0, let scalar = span.onlyScalar {
        column = fill(FrameCell(scalar, style: span.style), span.times, column: column, row: row)
        continue
      }
      for _ in 0..<span.times where column < size.columns {
        column =
          span.isSimple
          ? drawSimple(span.piece, span.width / span.times, column: column, row: row, style: span.style)
          : draw(span.piece, column: column, row: row, style: span.style)
      }
    }
  }

  /// Draws `cell`, one column wide, `count` times side by side.
  private mutating func fill(_ cell: FrameCell, _ count: Int, column: Int, row: Int) -> Int {
    let end = max(min(column + count, size.columns), column)
    guard row >= 0, row < size.rows, column < end else { return end }
    let place = row * size.columns + column..<row * size.columns + end
    blankCutCharacters(place, row: row)
    cells.withUnsafeMutableBufferPointer { cells in
      for index in place { cells[index] = cell }
    }
    return end
  }

  /// Draws a text whose scalars are all one column wide, `columns` of them.
  private mutating func drawSimple(_ text: String, _ columns: Int, column: Int, row: Int, style: Style) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns, columns > 0 else {
      return max(min(column + columns, size.columns), column)
    }
    let start = row * size.columns + column
    let count = min(columns, size.columns - column)
    blankCutCharacters(start..<start + count, row: row)
    cells.withUnsafeMutableBufferPointer { cells in
      let isDrawn: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
        if columns == bytes.count {
          // Fast path for ASCII: each byte is a scalar.
          for offset in 0..<count { cells[start + offset] = FrameCell(Unicode.Scalar(bytes[offset]), style: style) }
          return
        }
        var offset = 0
        for index in start..<start + count {
          let (value, length) = CharacterWidth.simpleValue(bytes, at: offset)
          cells[index] = Unicode.Scalar(value).map { FrameCell($0, style: style) } ?? .blank
          offset += length
        }
      }
      guard isDrawn == nil else { return }
      var index = start
      for scalar in text.unicodeScalars where index < start + count {
        cells[index] = FrameCell(scalar, style: style)
        index += 1
      }
    }
    return column + count
  }

  private mutating func set(_ cell: CellText, _ style: Style, column: Int, row: Int) {
    guard row >= 0, row < size.rows, column >= 0, column + cell.width <= size.columns, cell.width > 0 else { return }
    let start = row * size.columns + column
    blankCutCharacters(start..<start + cell.width, row: row)
    var scalars = cell.text.unicodeScalars[...]
    for index in 0..<cell.width {
      cells[start + index] = FrameCell(
        scalars.prefix(FrameCell.maximumScalars), isContinuation: index > 0, style: style)
      scalars = scalars.dropFirst(FrameCell.maximumScalars)
    }
  }

  /// Blanks the remains of wide characters that lie partly in `range`, before that range is drawn over.
  private mutating func blankCutCharacters(_ range: Range<Int>, row: Int) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > row * size.columns, cells[start].isContinuation { start -= 1 }
    for index in start..<range.lowerBound { cells[index] = .blank }
    while end < (row + 1) * size.columns, cells[end].isContinuation {
      cells[end] = .blank
      end += 1
    }
  }

  /// The text of a row without trailing blanks.
  package func text(row: Int) -> String {
    let line = self.row(row).map(\.text).joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// All rows as text, one line each.
  package var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }
}
