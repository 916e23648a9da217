import System

/// Shows the number of finished lines on a terminal, on a line that is overwritten; does nothing without a terminal.
struct LineProgress {
  /// Seconds after which progress is shown; shorter work needs none.
  private static let delay = 1.0
  private static let interval = 0.25

  private let isShown: Bool
  private let start: Double
  private var last: Double
  private var isOnScreen = false

  /// No progress is shown if the results go to the same terminal, because they show it themselves.
  init() {
    isShown = StandardStream.error.isTerminal && !StandardStream.output.isTerminal
    start = SystemClock.uptime
    last = start
  }

  mutating func show(lines: Int) {
    guard isShown else { return }
    let now = SystemClock.uptime
    guard now - start > Self.delay, now - last > Self.interval else { return }
    last = now
    isOnScreen = true
    try? StandardStream.error.write("\r\(lines) lines, \(Int(Double(lines) / (now - start))) a second\u{1B}[K")
  }

  mutating func clear() {
    if isOnScreen { try? StandardStream.error.write("\r\u{1B}[K") }
    isOnScreen = false
  }
}
