import Terminal

/// A part of the screen that can be clicked. A click presses keys, so it can do nothing that keys cannot.
struct HitRegion: Equatable, Sendable {
  let rows: ClosedRange<Int>
  let columns: Range<Int>
  /// The keys that a click presses, one after another.
  let keys: [Key]

  func contains(_ point: Point) -> Bool { rows.contains(point.row) && columns.contains(point.column) }

  /// The region in the coordinates of a larger area.
  func moved(columns offset: Int, rows down: Int) -> HitRegion {
    HitRegion(
      rows: rows.lowerBound + down...rows.upperBound + down,
      columns: columns.lowerBound + offset..<columns.upperBound + offset, keys: keys)
  }
}

extension [Key] {
  /// The arrow keys that move the selection from one index of a list to another, without wrapping around.
  static func moves(from start: Int, to end: Int) -> [Key] {
    Array(repeating: end < start ? .up : .down, count: abs(end - start))
  }
}
