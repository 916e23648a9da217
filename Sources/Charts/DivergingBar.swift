import Terminal
import Text

/// Relative power on an axis around zero: the 95 % interval as a thin line, the 80 % interval as a thick one, and the
/// estimate on top. All values are from −100 to 100.
package struct DivergingBar {
  package let estimate: Double
  package let interval80: ClosedRange<Double>
  package let interval95: ClosedRange<Double>
  package let style: Style

  package init(
    estimate: Double, interval80: ClosedRange<Double>, interval95: ClosedRange<Double>, style: Style = .plain
  ) {
    self.estimate = estimate
    self.interval80 = interval80
    self.interval95 = interval95
    self.style = style
  }

  /// The smallest half-width of an axis that shows all `bars`: 60, 80 or 100.
  package static func reach(_ bars: [DivergingBar]) -> Double {
    let farthest = bars.map { max(abs($0.interval95.lowerBound), abs($0.interval95.upperBound)) }.max() ?? 0
    return [60, 80].first { farthest <= $0 } ?? 100
  }

  /// The bar.
  ///
  /// - Parameters:
  ///   - width: columns to fill; odd, so that zero has a column of its own.
  ///   - reach: the half-width of the axis, from ``reach(_:)``.
  package func line(width: Int, reach: Double, glyphs: GlyphSet) -> StyledLine {
    let axis = BarAxis(width: width, reach: reach)
    let (start, end) = (axis.column(interval95.lowerBound), axis.column(interval95.upperBound))
    let (from, to) = (axis.column(interval80.lowerBound), axis.column(interval80.upperBound))
    var line = StyledLine()
    for column in 0..<width {
      switch column {
      case axis.column(estimate): line.append(glyphs.estimate, Style(style.ink, bold: true))
      case from...to: line.append(glyphs.interval, style)
      case start: line.append(glyphs.whiskerStart, style)
      case end: line.append(glyphs.whiskerEnd, style)
      case start...end: line.append(glyphs.whisker, style)
      case axis.zero: line.append(glyphs.zeroAlone, .dim)
      default: line.append(" ")
      }
    }
    return line
  }

  /// An axis without a bar, for a base that was not scored.
  package static func empty(width: Int, glyphs: GlyphSet) -> StyledLine {
    let zero = BarAxis(width: width, reach: 100).zero
    var line = StyledLine(" ", times: zero)
    line.append(glyphs.zeroAlone, .dim)
    line.pad(to: width)
    return line
  }

  /// The axis labels below the bars.
  package static func scale(width: Int, reach: Double, glyphs: GlyphSet) -> StyledLine {
    let axis = BarAxis(width: width, reach: reach)
    var columns = [String](repeating: " ", count: width)
    for value in [-reach, -reach / 2, 0, reach / 2, reach] {
      let text = Figures.signed(value, minus: glyphs.minus)
      let start = min(max(axis.column(value) - text.count / 2, 0), width - text.count)
      for (offset, character) in text.enumerated() { columns[start + offset] = String(character) }
    }
    return StyledLine(columns.joined(), .dim)
  }
}

/// Maps values from −reach to reach to columns.
struct BarAxis {
  let width: Int
  let reach: Double

  var zero: Int { width / 2 }

  func column(_ value: Double) -> Int {
    let half = Double(width / 2)
    return min(max(zero + Int((value / reach * half).rounded()), 0), width - 1)
  }
}
