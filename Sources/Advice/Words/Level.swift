/// Where a level lies between 0 and 100.
package enum Level: String, CaseIterable, Sendable {
  /// At most 40.
  case low
  case middle
  /// At least 60.
  case high

  /// - Parameter value: POMP, 0–100.
  package init(_ value: Double) {
    self = value <= 40 ? .low : value >= 60 ? .high : .middle
  }
}
