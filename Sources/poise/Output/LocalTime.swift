import Assessment
import Screens
import System
import Text
import Vault

/// A time as the clock on this machine's wall has it.
struct LocalTime {
  let date: CalendarDate?
  /// `YYYY-MM-DD HH:MM`; empty for a time that no calendar has.
  let text: String

  /// - Parameter seconds: since 1970.
  init(_ seconds: Int) {
    let parts = SystemClock.local(seconds)
    let date = parts.flatMap {
      CalendarDate(year: Int($0.tm_year) + 1900, month: Int($0.tm_mon) + 1, day: Int($0.tm_mday))
    }
    self.date = date
    text = parts.flatMap { date?.text(hour: Int($0.tm_hour), minute: Int($0.tm_min)) } ?? ""
  }

  static var now: LocalTime { LocalTime(SystemClock.now) }
}

extension WallClock {
  static let ofMachine = WallClock(
    now: { SystemClock.now }, day: { LocalTime($0).date }, text: { LocalTime($0).text })
}
