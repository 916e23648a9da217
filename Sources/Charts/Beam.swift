import Terminal

/// The overall balance as a beam on a fulcrum. It rises toward the person who holds more.
package struct Beam {
  /// Relative power, −100 to 100. If positive, the right end is higher.
  package let tilt: Double
  package let left: String
  package let right: String

  package init(tilt: Double, left: String, right: String) {
    self.tilt = tilt
    self.left = left
    self.right = right
  }

  /// The height of the beam's middle in eighths of a row. The ends rise or sink from there by at most as much. It is lower
  /// in ASCII, whose strokes cannot continue into the row above.
  private static func middle(_ glyphs: GlyphSet) -> Double { glyphs == .ascii ? 4 : 6 }
  /// The gap at which the beam reaches its steepest tilt, in POMP points. Larger gaps are rare.
  private static let steepest = 40.0

  /// How steep a beam is, from −1 to 1, wherever it is drawn.
  package static func slope(_ tilt: Double) -> Double { min(max(tilt / steepest, -1), 1) }

  /// The beam between both names, and the fulcrum below its middle. A row above is added if an end rises into it.
  ///
  /// - Parameter width: columns to fill. Names are cut if they leave no room for the beam.
  package func lines(width: Int, glyphs: GlyphSet) -> [StyledLine] {
    let names = Self.nameRoom(width)
    let leftRoom = max(names - CharacterWidth.of(right), names / 2)
    let rightRoom = max(names - CharacterWidth.of(left), names / 2)
    let left = TextLayout.fit(left, width: leftRoom, ellipsis: glyphs.ellipsis)
    let right = TextLayout.fit(right, width: rightRoom, ellipsis: glyphs.ellipsis)
    let (before, after) = (CharacterWidth.of(left), CharacterWidth.of(right))
    // An odd length has a middle column for the fulcrum.
    let room = min(width - before - after - 2, 41)
    let length = max(room.isMultiple(of: 2) ? room - 1 : room, 1)
    let indent = StyledLine(" ", times: before + 1)
    let upper = indent + row(length, glyphs) { $0 - 8 }
    var lower = StyledLine(left + " ", .partner) + row(length, glyphs) { $0 }
    lower.append(" " + right, .me)
    let foot = StyledLine(" ", times: before + 1 + length / 2) + StyledLine(glyphs.fulcrum)
    return upper.text.contains { $0 != " " } ? [upper, lower, foot] : [lower, foot]
  }

  /// Whether both names fit without being cut.
  package func fits(width: Int) -> Bool {
    CharacterWidth.of(left) + CharacterWidth.of(right) <= Self.nameRoom(width)
  }

  /// Columns for both names.
  private static func nameRoom(_ width: Int) -> Int { max(width - 18, 6) }

  /// One row of the beam.
  ///
  /// - Parameter eighths: turns the height at a column into the eighths that are visible in this row.
  private func row(_ length: Int, _ glyphs: GlyphSet, eighths: (Int) -> Int) -> StyledLine {
    var line = StyledLine()
    for column in 0..<length {
      let height = min(eighths(height(at: column, of: length, glyphs)), 8)
      let style: Style = column < length / 2 ? .partner : column > length / 2 ? .me : .plain
      line.append(height > 0 ? glyphs.heights[height - 1] : " ", style)
    }
    return line
  }

  /// The height of the beam at `column`, in eighths of a row, 1 to 12.
  private func height(at column: Int, of length: Int, _ glyphs: GlyphSet) -> Int {
    let place = length > 1 ? 2 * Double(column) / Double(length - 1) - 1 : 0
    return max(Int((Self.middle(glyphs) * (1 + place * Self.slope(tilt))).rounded()), 1)
  }
}
