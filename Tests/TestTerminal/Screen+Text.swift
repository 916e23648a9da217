import Terminal

/// Writing characters and control characters.
extension Screen {
  mutating func apply(_ piece: SequenceParser.Piece) {
    switch piece {
    case .text(let scalar): write(drawsLines[shift] ? Self.line(scalar) : scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let mark, let parameters, let intermediates, let final):
      sequence(mark, parameters, intermediates, final)
    case .message(let kind, let text):
      if kind == "]", let start = text.firstIndex(of: ";"), ["0", "2"].contains(text[..<start]) {
        title = String(text[text.index(after: start)...])
      }
    }
  }

  mutating func write(_ scalar: Unicode.Scalar) {
    let width = width(of: scalar)
    if width == 0 || counting != .separateEmoji && followsJoiner { return combine(scalar) }
    if isPastEnd || (cursor.column + width > size.columns && modes.contains(7)) {
      cursor.column = 0
      lineFeed()
    }
    isPastEnd = false
    if isInserting { insertBlanks(width) }
    let column = min(cursor.column, size.columns - width)
    guard column >= 0 else { return }
    clearHalves(column..<column + width)
    rows[cursor.row][column] = ScreenCell(text: String(scalar), attributes: attributes)
    if width == 2 { rows[cursor.row][column + 1] = ScreenCell(text: "", attributes: attributes) }
    lastCharacter = scalar
    cursor.column = column + width
    if cursor.column >= size.columns {
      cursor.column = size.columns - 1
      isPastEnd = modes.contains(7)
    }
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    counting == .noVowelSigns && scalar.properties.generalCategory == .spacingMark ? 0 : CharacterWidth.of(scalar)
  }

  /// The column of the character before the cursor; nil if there is none.
  private var columnBefore: Int? {
    var column = isPastEnd ? cursor.column : cursor.column - 1
    if column > 0, rows[cursor.row][column].text.isEmpty { column -= 1 }
    return column >= 0 ? column : nil
  }

  private var followsJoiner: Bool {
    columnBefore.map { rows[cursor.row][$0].text.unicodeScalars.last == "\u{200D}" } ?? false
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    if let column = columnBefore { rows[cursor.row][column].text.unicodeScalars.append(scalar) }
  }

  /// If one half of a wide character is overwritten, the other half is erased.
  mutating func clearHalves(_ columns: Range<Int>) {
    let row = cursor.row
    if columns.lowerBound > 0, rows[row][columns.lowerBound].text.isEmpty {
      rows[row][columns.lowerBound - 1].text = " "
    }
    if columns.upperBound < size.columns, rows[row][columns.upperBound].text.isEmpty {
      rows[row][columns.upperBound].text = " "
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08:
      cursor.column = max(cursor.column - 1, 0)
      isPastEnd = false
    case 0x09: cursor.column = tabs.filter { $0 > cursor.column }.min() ?? size.columns - 1
    case 0x0A...0x0C: lineFeed()
    case 0x0D:
      cursor.column = 0
      isPastEnd = false
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    default: break
    }
  }

  mutating func lineFeed() {
    isPastEnd = false
    if cursor.row == region.upperBound {
      scrollUp(1, within: region)
    } else if cursor.row < size.rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    isPastEnd = false
    if cursor.row == region.lowerBound {
      scrollDown(1, within: region)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  /// The part of the DEC line drawing character set that ncurses uses.
  private static func line(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let from = "`afgjklmnopqrstuvwxyz{|}~".unicodeScalars
    let to = "◆▒°±┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars
    return zip(from, to).first { $0.0 == scalar }?.1 ?? scalar
  }
}
