import Terminal

/// A place that can be clicked. It stands for keys, so that a click can do nothing that keys cannot.
struct HitRegion: Equatable, Sendable {
  let rows: ClosedRange<Int>
  let columns: Range<Int>
  /// Pressed one after another.
  let keys: [Key]

  func contains(_ point: Point) -> Bool { rows.contains(point.row) && columns.contains(point.column) }

  /// The same place seen from elsewhere.
  func moved(columns offset: Int, rows down: Int) -> HitRegion {
    HitRegion(
      rows: rows.lowerBound + down...rows.upperBound + down,
      columns: columns.lowerBound + offset..<columns.upperBound + offset, keys: keys)
  }
}

extension [Key] {
  /// Leads from one place of a list to another, not around its ends.
  static func moves(from start: Int, to end: Int) -> [Key] {
    Array(repeating: end < start ? .up : .down, count: abs(end - start))
  }
}
