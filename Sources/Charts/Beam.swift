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

  /// Two lines: the beam between both names, and the fulcrum in the middle.
  ///
  /// - Parameter width: columns to fill; names are cut where they leave no room for the beam.
  package func lines(width: Int, glyphs: Glyphs) -> [StyledLine] {
    let nameWidth = max((width - 18) / 2, 3)
    let left = TextLayout.fit(left, width: nameWidth, ellipsis: glyphs.ellipsis)
    let right = TextLayout.fit(right, width: nameWidth, ellipsis: glyphs.ellipsis)
    let (before, after) = (CharacterWidth.of(left), CharacterWidth.of(right))
    // An odd length has a middle column, which is the fulcrum's.
    let room = min(width - before - after - 2, 41)
    let length = max(room.isMultiple(of: 2) ? room - 1 : room, 1)
    var beam = StyledLine(left + " ", .partner)
    for column in 0..<length {
      let style: Style = column < length / 2 ? .partner : column > length / 2 ? .me : .plain
      beam.append(glyphs.heights[height(at: column, of: length)], style)
    }
    beam.append(" " + right, .me)
    let foot = StyledLine(String(repeating: " ", count: before + 1 + length / 2) + glyphs.fulcrum)
    return [beam, foot]
  }

  /// 0…7 in column `column`. Half of the full gap already shows the steepest beam: larger ones hardly occur.
  private func height(at column: Int, of length: Int) -> Int {
    let place = length > 1 ? 2 * Double(column) / Double(length - 1) - 1 : 0
    let slope = min(max(tilt / 50, -1), 1)
    return min(max(Int((3.5 + 3.5 * place * slope).rounded()), 0), 7)
  }
}
