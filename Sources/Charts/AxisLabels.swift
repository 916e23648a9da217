import Terminal

/// The numbers along an axis, each centred on its position.
struct AxisLabels {
  /// The numbers as text, each with its column on the axis.
  let labels: [(text: String, column: Int)]
  /// The width of the axis in columns.
  let width: Int

  /// - Parameters:
  ///   - before: the columns left of the axis, where the line begins, so that the first number can be centred too.
  ///   - after: the columns right of the axis.
  func line(before: Int, after: Int) -> StyledLine {
    let end = before + width + after
    var columns = [String](repeating: " ", count: end)
    for (text, column) in labels {
      let start = min(max(before + column - text.count / 2, 0), end - text.count)
      for (offset, character) in text.enumerated() { columns[start + offset] = String(character) }
    }
    return StyledLine(columns.joined(), .dim)
  }
}
