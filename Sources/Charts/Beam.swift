import Instrument
import Scoring
import Terminal

/// The overall gap as a balance beam on a fulcrum. It rises toward the person whom the verdict names as holding more,
/// in their colour. If nobody is named, it is level and without colour.
package struct Beam: Equatable, Sendable {
  /// The gap, −100 to 100; 0 if nobody is named. If positive, the right end is higher.
  package let tilt: Double
  /// The person who clearly or probably holds more; nil if nobody does.
  package let holder: Person?

  package init(_ relative: RelativePower, _ verdict: Verdict) {
    holder = verdict.holder
    tilt = holder == nil ? 0 : relative.estimate
  }

  /// The height of the middle of the beam, in eighths of a row. Its ends rise or sink by at most as much.
  private static let middleHeight = 4.0
  /// The gap at which the beam reaches its steepest tilt, in POMP points. Larger gaps are rare.
  private static let steepestGap = 40.0

  /// The slope of the beam from −1 to 1, for every way of drawing it.
  package var slope: Double { min(max(tilt / Self.steepestGap, -1), 1) }

  /// Draws the beam with the marks of both people at its ends. The fulcrum is below its middle, above the zero of the
  /// bars that follow.
  ///
  /// - Parameter width: columns to fill; odd.
  /// - Returns: the row of the beam, and the row of the fulcrum.
  package func lines(width: Int, glyphs: GlyphSet) -> (beam: StyledLine, foot: StyledLine) {
    let length = max(width - 4, 1)
    var beam = StyledLine(glyphs.mark(of: .partner), Style(holder == .partner ? .partner : nil))
    beam.append(" ")
    for column in 0..<length {
      let height = height(at: column, of: length)
      beam.append(holder == nil ? glyphs.interval : glyphs.heights[height - 1], Style(holder))
    }
    beam.append(" ")
    beam.append(glyphs.mark(of: .me), Style(holder == .me ? .me : nil))
    var foot = StyledLine(" ", times: width / 2) + StyledLine(glyphs.fulcrum)
    foot.pad(to: width)
    return (beam, foot)
  }

  /// The height of the beam at `column`, in eighths of a row, 1 to 8.
  private func height(at column: Int, of length: Int) -> Int {
    let place = length > 1 ? 2 * Double(column) / Double(length - 1) - 1 : 0
    return min(max(Int((Self.middleHeight * (1 + place * slope)).rounded()), 1), 8)
  }
}
