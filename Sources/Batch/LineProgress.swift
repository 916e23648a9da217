import Content
import System
import Text

/// Shows the number of finished lines on a terminal, on a line that is overwritten; does nothing without a terminal.
struct LineProgress {
  /// Seconds after which progress is shown; shorter work needs none.
  private static let delay = 1.0
  private static let interval = 0.25

  private let words: FaultWords
  private let isShown: Bool
  private let start: Double
  private var last: Double
  private var isOnScreen = false

  /// No progress is shown if the results go to the same terminal, because they show it themselves.
  init(_ words: FaultWords) {
    self.words = words
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
    let speed = Int(Double(lines) / (now - start))
    let text = words(.key(.linesDone, ["lines": "\(lines)", "speed": "\(speed)"]))
    try? StandardStream.error.write("\r\(text)\u{1B}[K")
  }

  mutating func clear() {
    if isOnScreen { try? StandardStream.error.write("\r\u{1B}[K") }
    isOnScreen = false
  }
}
