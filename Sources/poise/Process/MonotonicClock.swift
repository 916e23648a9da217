import Glibc

enum MonotonicClock {
  /// Seconds since some fixed moment; it only goes forward, also while the machine sleeps.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
