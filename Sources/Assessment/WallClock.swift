import Text
import Vault

/// The time of day and the calendar on this machine, passed in.
package struct WallClock: Sendable {
  /// Seconds since 1970.
  package let now: @Sendable () -> Int
  /// The day of such a time, where one lives; nil for a time that no calendar has.
  package let day: @Sendable (Int) -> CalendarDate?
  /// Day and time for reading: `2026-11-24 21:14`.
  package let text: @Sendable (Int) -> String

  package init(
    now: @escaping @Sendable () -> Int, day: @escaping @Sendable (Int) -> CalendarDate?,
    text: @escaping @Sendable (Int) -> String
  ) {
    self.now = now
    self.day = day
    self.text = text
  }

  /// Stands still at the beginning of 1970.
  package static let still = WallClock(now: { 0 }, day: { _ in nil }, text: { "\($0)" })

  package var today: CalendarDate? { day(now()) }

  /// The day in so many days from now.
  package func day(after days: Int) -> CalendarDate? { day(now() + days * 86_400) }

  package func dayText(_ time: Int) -> String { day(time)?.description ?? text(time) }
}
