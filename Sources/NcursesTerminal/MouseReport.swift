import Terminal

/// A report of the mouse in the form that is called SGR: `ESC [ < BUTTON ; COLUMN ; ROW` and M for a press.
enum MouseReport {
  /// Columns and rows that a screen can have; a report from beyond is none.
  private static let largest = 10_000

  /// - Parameter parameters: what stands between `ESC [` and M.
  /// - Returns: nil for buttons that mean nothing here, for moves, and for what is no report.
  static func key(_ parameters: String) -> Key? {
    guard parameters.hasPrefix("<") else { return nil }
    let numbers = parameters.dropFirst().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
      (1...largest).contains(column), (1...largest).contains(row)
    else { return nil }
    return switch button {
    case 0: .click(Point(column: column - 1, row: row - 1))
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
