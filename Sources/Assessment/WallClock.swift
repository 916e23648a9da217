import Text
import Vault

/// The clock and calendar of this machine, passed in so that tests can replace them.
package struct WallClock: Sendable {
  /// The present time in seconds since 1970.
  package let now: @Sendable () -> Int
  /// The local day of a time; nil if it is out of the calendar's range.
  package let day: @Sendable (Int) -> CalendarDate?
  /// The local date and time as text: `2026-11-24 21:14`.
  package let text: @Sendable (Int) -> String

  package init(
    now: @escaping @Sendable () -> Int, day: @escaping @Sendable (Int) -> CalendarDate?,
    text: @escaping @Sendable (Int) -> String
  ) {
    self.now = now
    self.day = day
    self.text = text
  }

  /// A clock for tests that always shows the beginning of 1970.
  package static let still = WallClock(now: { 0 }, day: { _ in nil }, text: { "\($0)" })

  package var today: CalendarDate? { day(now()) }

  /// The day this many days from now.
  package func day(after days: Int) -> CalendarDate? { day(now() + days * 86_400) }

  package func dayText(_ time: Int) -> String { day(time)?.description ?? text(time) }
}
