import Terminal

/// The overall balance as a beam that rises toward the one who holds more, on its fulcrum.
package struct Beam {
  /// −100…100; positive: the right end is higher.
  package let tilt: Double
  package let left: String
  package let right: String

  package init(tilt: Double, left: String, right: String) {
    self.tilt = tilt
    self.left = left
    self.right = right
  }

  /// Where the middle of the beam is, in eighths of a row, and how far its ends rise or sink from there at most. A stroke
  /// of ASCII has no row above it to grow into.
  private static func middle(_ glyphs: Glyphs) -> Double { glyphs == .ascii ? 4 : 6 }
  /// The gap that tilts a beam as far as it goes: larger ones hardly occur.
  private static let steepest = 40.0

  /// How steep a beam is, from −1 to 1; wherever it is drawn.
  package static func slope(_ tilt: Double) -> Double { min(max(tilt / steepest, -1), 1) }

  /// The beam between both names, with a line above it where it rises so high, and the fulcrum below its middle.
  ///
  /// - Parameter width: columns to fill; names are cut where they leave no room for the beam.
  package func lines(width: Int, glyphs: Glyphs) -> [StyledLine] {
    let names = Self.nameRoom(width)
    let leftRoom = max(names - CharacterWidth.of(right), names / 2)
    let rightRoom = max(names - CharacterWidth.of(left), names / 2)
    let left = TextLayout.fit(left, width: leftRoom, ellipsis: glyphs.ellipsis)
    let right = TextLayout.fit(right, width: rightRoom, ellipsis: glyphs.ellipsis)
    let (before, after) = (CharacterWidth.of(left), CharacterWidth.of(right))
    // An odd length has a middle column, which is the fulcrum's.
    let room = min(width - before - after - 2, 41)
    let length = max(room.isMultiple(of: 2) ? room - 1 : room, 1)
    let indent = StyledLine(" ", times: before + 1)
    let upper = indent + row(length, glyphs) { $0 - 8 }
    var lower = StyledLine(left + " ", .partner) + row(length, glyphs) { $0 }
    lower.append(" " + right, .me)
    let foot = StyledLine(" ", times: before + 1 + length / 2) + StyledLine(glyphs.fulcrum)
    return upper.text.contains { $0 != " " } ? [upper, lower, foot] : [lower, foot]
  }

  /// Whether neither name has to be cut.
  package func fits(width: Int) -> Bool {
    CharacterWidth.of(left) + CharacterWidth.of(right) <= Self.nameRoom(width)
  }

  /// Columns for both names.
  private static func nameRoom(_ width: Int) -> Int { max(width - 18, 6) }

  /// One row of the beam.
  ///
  /// - Parameter eighths: of the height at a column, those that stand in this row.
  private func row(_ length: Int, _ glyphs: Glyphs, eighths: (Int) -> Int) -> StyledLine {
    var line = StyledLine()
    for column in 0..<length {
      let height = min(eighths(height(at: column, of: length, glyphs)), 8)
      let style: Style = column < length / 2 ? .partner : column > length / 2 ? .me : .plain
      line.append(height > 0 ? glyphs.heights[height - 1] : " ", style)
    }
    return line
  }

  /// Eighths of a row, 1 to 12.
  private func height(at column: Int, of length: Int, _ glyphs: Glyphs) -> Int {
    let place = length > 1 ? 2 * Double(column) / Double(length - 1) - 1 : 0
    return max(Int((Self.middle(glyphs) * (1 + place * Self.slope(tilt))).rounded()), 1)
  }
}
