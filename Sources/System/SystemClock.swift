import Glibc

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
