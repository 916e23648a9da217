import Terminal

/// A trend in one row: values in order of time, each in columns of its own.
///
/// A missing value is blank, so that it cannot be mistaken for zero. A value that exists is never blank.
package struct Sparkline {
  package struct Sample {
    /// nil if nothing was scored.
    package let value: Double?
    package let style: Style

    package init(_ value: Double?, style: Style = .plain) {
      self.value = value
      self.style = style
    }
  }

  /// The figures for a sentence about the trend.
  package struct Course: Equatable {
    package let first: Double
    package let last: Double
    package let lowest: Double
    package let highest: Double
    /// How many samples have a value, and how many have none.
    package let known: Int
    package let absent: Int
  }

  package let points: [Sample]
  /// The values of the lowest and the full height. Values outside are drawn at the nearest end.
  package let range: ClosedRange<Double>
  /// Columns of each sample, at least 1. With 2 or more the last one stays blank, so that equal neighbours can be counted.
  package let columns: Int

  package init(points: [Sample], range: ClosedRange<Double> = -100...100, columns: Int = 1) {
    self.points = points
    self.range = range
    self.columns = max(columns, 1)
  }

  /// The smallest range around zero that shows all of `values`: ±20, ±40, ±60, ±80 or ±100. Use one range for lines that
  /// are shown below one another.
  package static func range(of values: [Double]) -> ClosedRange<Double> {
    let farthest = values.map(abs).max() ?? 0
    let reach = [20.0, 40, 60, 80].first { farthest <= $0 } ?? 100
    return -reach...reach
  }

  /// The line with as many columns for each sample as fit into `width`, at most `most`. If not even one fits, the oldest
  /// samples are dropped.
  package func fitting(width: Int, most: Int = 4) -> Sparkline {
    let shown = points.suffix(max(width, 0))
    return Sparkline(points: Array(shown), range: range, columns: min(width / max(shown.count, 1), most))
  }

  /// nil if no sample has a value.
  package var course: Course? {
    let values = points.compactMap(\.value)
    guard let first = values.first, let last = values.last, let lowest = values.min(), let highest = values.max() else {
      return nil
    }
    return Course(
      first: first, last: last, lowest: lowest, highest: highest, known: values.count,
      absent: points.count - values.count)
  }

  /// The trend in one row, `points.count * columns` columns wide. If the range has both signs, zero is the half-full glyph.
  package func line(glyphs: GlyphSet) -> StyledLine {
    // Use an odd number of heights, so that there is a middle one.
    let zero = isTwoSided ? (glyphs.heights.count - 1) / 2 : 0
    let highest = isTwoSided ? 2 * zero : glyphs.heights.count - 1
    return row { point in
      guard let value = point.value else { return nil }
      let steps = (part(value) * Double(highest - zero)).rounded()
      return (glyphs.heights[min(max(zero + Int(steps), 0), highest)], point.style)
    }
  }

  private var isTwoSided: Bool { range.lowerBound < 0 && range.upperBound > 0 }

  private var base: Double { min(max(0, range.lowerBound), range.upperBound) }

  /// The distance of a value from the axis, as a share of the longer side of the range: −1 to 1.
  private func part(_ value: Double) -> Double {
    let longest = max(range.upperBound - base, base - range.lowerBound)
    let clamped = min(max(value, range.lowerBound), range.upperBound)
    return longest > 0 ? (clamped - base) / longest : 0
  }

  private func row(_ sign: (Sample) -> (text: String, style: Style)?) -> StyledLine {
    let inked = max(columns - 1, 1)
    var line = StyledLine()
    for point in points {
      let (text, style) = sign(point) ?? (" ", .plain)
      line.append(text, times: inked, style)
      line.append(" ", times: columns - inked)
    }
    return line
  }
}
