import Terminal

/// Values in the order of time, each in columns of its own: a trend in one row.
///
/// A value that is not there leaves its columns blank, so that it is never taken for zero; a value
/// that is there is never blank.
package struct Sparkline {
  package struct Point {
    /// nil where nothing was scored.
    package let value: Double?
    package let style: Style

    package init(_ value: Double?, style: Style = .plain) {
      self.value = value
      self.style = style
    }
  }

  /// What a sentence about the line needs; the words are the caller's.
  package struct Course: Equatable {
    package let first: Double
    package let last: Double
    package let lowest: Double
    package let highest: Double
    /// Points with a value, and without one.
    package let known: Int
    package let absent: Int
  }

  package let points: [Point]
  /// What the full height shows; values beyond it are drawn at its end.
  package let range: ClosedRange<Double>
  /// Columns of each point, at least 1. From 2 on the last one stays free, so that equal neighbours can be counted.
  package let columns: Int

  package init(points: [Point], range: ClosedRange<Double> = -100...100, columns: Int = 1) {
    self.points = points
    self.range = range
    self.columns = max(columns, 1)
  }

  /// The least range around zero that shows all of `values`: ±20, ±40, ±60, ±80 or ±100. Lines that stand below one
  /// another are compared, so give them one range.
  package static func range(of values: [Double]) -> ClosedRange<Double> {
    let farthest = values.map(abs).max() ?? 0
    let reach = [20.0, 40, 60, 80].first { farthest <= $0 } ?? 100
    return -reach...reach
  }

  /// The same line with as many columns for each point as fit, `most` at most; where not even one does, without its
  /// oldest points.
  package func fitting(width: Int, most: Int = 4) -> Sparkline {
    let shown = points.suffix(max(width, 0))
    return Sparkline(points: Array(shown), range: range, columns: min(width / max(shown.count, 1), most))
  }

  /// nil where no point has a value.
  package var course: Course? {
    let values = points.compactMap(\.value)
    guard let first = values.first, let last = values.last, let lowest = values.min(), let highest = values.max() else {
      return nil
    }
    return Course(
      first: first, last: last, lowest: lowest, highest: highest, known: values.count,
      absent: points.count - values.count)
  }

  /// The trend in one row, `points.count * columns` columns wide: the higher the sign, the higher the value. Where the range
  /// goes to both sides of zero, zero is the half-full sign.
  package func line(glyphs: Glyphs) -> StyledLine {
    // An odd number of heights has a middle one.
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

  /// How far a value is from the axis, of the longer way that the range goes: −1…1.
  private func part(_ value: Double) -> Double {
    let longest = max(range.upperBound - base, base - range.lowerBound)
    let clamped = min(max(value, range.lowerBound), range.upperBound)
    return longest > 0 ? (clamped - base) / longest : 0
  }

  private func row(_ sign: (Point) -> (text: String, style: Style)?) -> StyledLine {
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
