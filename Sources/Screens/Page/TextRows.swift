import Terminal

/// A text as the rows that it takes in an area of some width. Rows end at line ends and, where a line is too long, behind a
/// blank or within a word that is wider than the area.
struct TextRows {
  /// Places in the text, by character, without the line end. A row that is continued in the next one ends where that begins.
  private(set) var ranges: [Range<Int>] = []
  private let characters: [Character]
  /// Columns of each character.
  private let widths: [Int]

  /// - Parameter columns: 2 if less.
  init(_ text: String, columns: Int, _ glyphs: GlyphSet) {
    let columns = max(columns, 2)
    characters = Array(text)
    widths = characters.map { $0.isNewline ? 0 : CharacterWidth.of(glyphs.shown(String($0))) }
    var (start, used, blank) = (0, 0, Int?.none)
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        ranges.append(start..<index)
        (start, used, blank) = (index + 1, 0, nil)
        continue
      }
      // Blanks at the end of a row take no room. A wide character may not fit behind the blank either.
      while character != " ", used > 0, used + widths[index] > columns {
        let end = blank ?? index
        ranges.append(start..<end)
        (start, used, blank) = (end, widths[end..<index].reduce(0, +), nil)
      }
      used += widths[index]
      if character == " " { blank = index + 1 }
    }
    ranges.append(start..<characters.count)
  }

  func text(_ row: Int) -> String { String(characters[ranges[row]]) }

  /// The row that the cursor is in where it stands before the character at `place`.
  func row(of place: Int) -> Int { ranges.lastIndex { $0.lowerBound <= place } ?? 0 }

  /// Columns left of the cursor in its row.
  func column(of place: Int) -> Int {
    let range = ranges[row(of: place)]
    return widths[range.lowerBound..<min(place, range.upperBound)].reduce(0, +)
  }

  /// The last place of a row.
  func end(of row: Int) -> Int {
    let end = ranges[row].upperBound
    let isContinued = row + 1 < ranges.count && ranges[row + 1].lowerBound == end
    return isContinued ? max(end - 1, ranges[row].lowerBound) : end
  }

  /// The place in a row that is nearest to a column from the left.
  func place(row: Int, column: Int) -> Int {
    var used = 0
    for place in ranges[row].lowerBound..<end(of: row) {
      used += widths[place]
      if used > column { return place }
    }
    return end(of: row)
  }
}
