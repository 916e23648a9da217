import Glibc
import Text

package enum SystemClock {
  /// Seconds since some fixed moment. It only goes forward, also while the machine sleeps.
  package static var uptime: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since 1970.
  package static var now: Int { time(nil) }

  /// What calendar and clock say on this machine at such a time; nil for a time that no calendar has.
  ///
  /// - Parameter seconds: since 1970.
  package static func local(_ seconds: Int) -> tm? {
    var (time, parts) = (time_t(seconds), tm())
    return localtime_r(&time, &parts) == nil ? nil : parts
  }
}

/// A time as the clock on this machine's wall has it.
package struct LocalTime {
  package let date: CalendarDate?
  /// `YYYY-MM-DD HH:MM`; empty for a time that no calendar has.
  package let text: String

  /// - Parameter seconds: since 1970.
  package init(_ seconds: Int) {
    let parts = SystemClock.local(seconds)
    let date = parts.flatMap {
      CalendarDate(year: Int($0.tm_year) + 1900, month: Int($0.tm_mon) + 1, day: Int($0.tm_mday))
    }
    self.date = date
    text = parts.flatMap { date?.text(hour: Int($0.tm_hour), minute: Int($0.tm_min)) } ?? ""
  }

  package static var now: LocalTime { LocalTime(SystemClock.now) }
}
