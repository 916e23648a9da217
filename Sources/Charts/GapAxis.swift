import Instrument
import Terminal
import Text

/// The axis for all charts of gaps, in cells and in SVG: the partner's side on the left, zero in the middle, the user's
/// side on the right.
package struct GapAxis: Equatable, Sendable {
  /// Half of the length of the axis, in POMP points.
  package let reach: Double

  package init(reach: Double) {
    self.reach = reach
  }

  /// The axis from −100 to 100, on which two results can be compared by eye.
  package static let full = GapAxis(reach: 100)

  /// The shortest axis that shows all of `bars`: ±60, ±80 or ±100.
  package static func fitting(to bars: [DivergingBar]) -> GapAxis {
    let ends = bars.flatMap { bar in
      [bar.relative.interval90.lowerBound, bar.relative.interval90.upperBound, bar.before ?? 0].map(abs)
    }
    let farthest = ends.max() ?? 0
    return GapAxis(reach: [60, 80].first { farthest <= $0 } ?? full.reach)
  }

  /// The values of the labels along the axis.
  package var ticks: [Double] { [-reach, -reach / 2, 0, reach / 2, reach] }

  /// The position of `value` on the axis: −1 at the partner's end, 0 at zero, 1 at the user's end. Values beyond an end
  /// are moved to it.
  package func fraction(_ value: Double) -> Double { min(max(value / reach, -1), 1) }

  /// The column of `value` on an axis of `width` columns, of which the middle one is zero.
  ///
  /// - Parameter holder: the person whom the verdict names. Their mark always stands on their side of zero.
  package func column(_ value: Double, width: Int, holder: Person? = nil) -> Int {
    let zero = width / 2
    let column = zero + Int((fraction(value) * Double(zero)).rounded())
    switch holder {
    case .me: return min(max(column, zero + 1), width - 1)
    case .partner: return max(min(column, zero - 1), 0)
    case nil: return column
    }
  }

  /// A row with only the zero line, `width` columns wide.
  package static func zeroLine(width: Int, glyphs: GlyphSet) -> StyledLine {
    StyledLine([
      .init(" ", times: width / 2), .init(glyphs.zero, .dim), .init(" ", times: width - width / 2 - 1),
    ])
  }

  /// How many columns before the axis its labels begin.
  package static let overhang = 2

  /// The row of labels below the bars. It begins `overhang` columns before the axis.
  ///
  /// - Parameter after: the free columns after the axis, at least one.
  package func scale(width: Int, after: Int, glyphs: GlyphSet) -> StyledLine {
    let labels = ticks.map { (text: Figures.signed($0, minus: glyphs.minus), column: column($0, width: width)) }
    return AxisLabels(labels: labels, width: width).line(before: Self.overhang, after: min(max(after, 0), 1))
  }
}
