import Glibc
import Text

package enum SystemClock {
  /// Seconds since some fixed moment. It never goes back, and counts on while the machine sleeps.
  package static var uptime: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The present time in seconds since 1970.
  package static var now: Int { time(nil) }

  /// The local date and time; nil if out of the calendar's range.
  ///
  /// - Parameter seconds: a time in seconds since 1970.
  package static func local(_ seconds: Int) -> tm? {
    var (time, parts) = (time_t(seconds), tm())
    return localtime_r(&time, &parts) == nil ? nil : parts
  }
}

/// A time in this machine's time zone.
package struct LocalTime {
  package let date: CalendarDate?
  /// The time as `YYYY-MM-DD HH:MM`; empty if out of the calendar's range.
  package let text: String

  /// - Parameter seconds: a time in seconds since 1970.
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
