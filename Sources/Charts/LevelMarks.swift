import Instrument
import Terminal

/// One level as two people see it: a mark for each view on an axis from 0 to 100, and a line between the two.
///
/// Each mark has the shape and colour of the person whose view it is.
package struct LevelMarks: Equatable, Sendable {
  /// The level in the user's view, POMP 0–100; nil if that view does not have it.
  package let me: Double?
  package let partner: Double?

  package init(me: Double?, partner: Double?) {
    (self.me, self.partner) = (me, partner)
  }

  /// The position of a level on the axis, in cells and in SVG: 0 at its start, 1 at its end.
  package static func fraction(_ level: Double) -> Double { min(max(level / 100, 0), 1) }

  /// The column of a level on an axis of `width` columns.
  static func column(_ level: Double, width: Int) -> Int { Int((fraction(level) * Double(width - 1)).rounded()) }

  /// Draws the row, `width` columns wide. Marks that would cover each other stand side by side.
  package func line(width: Int, glyphs: GlyphSet) -> StyledLine {
    let mine = me.map { Self.column($0, width: width) }
    var theirs = partner.map { Self.column($0, width: width) }
    if let place = theirs, place == mine { theirs = place > 0 ? place - 1 : 1 }
    let both = [mine, theirs].compactMap(\.self)
    let (start, end) = (both.min() ?? 0, both.max() ?? 0)
    var line = StyledLine()
    for column in 0..<width {
      switch column {
      case mine: line.append(glyphs.mine, Style(.me, bold: true))
      case theirs: line.append(glyphs.theirs, Style(.partner, bold: true))
      case start...end where both.count == 2: line.append(glyphs.interval, .dim)
      case 0, width / 2, width - 1: line.append(glyphs.zero, .dim)
      default: line.append(glyphs.dot, .dim)
      }
    }
    return line
  }

  /// The numbers above the axis, each centred over its position. They begin one column before the axis and end one
  /// column after it.
  package static func scale(width: Int) -> StyledLine {
    let labels = [0.0, 50, 100].map { (text: "\(Int($0))", column: column($0, width: width)) }
    return AxisLabels(labels: labels, width: width).line(before: 1, after: 1)
  }
}
