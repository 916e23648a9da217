import Assessment
import FrontEnd
import Glibc
import Vault

/// A time as the clock on this machine's wall has it.
struct LocalTime {
  let date: CalendarDate?
  /// `YYYY-MM-DD HH:MM`; empty for a time that no calendar has.
  let text: String

  /// - Parameter seconds: since 1970.
  init(_ seconds: Int) {
    var time: time_t = seconds
    var parts = tm()
    guard localtime_r(&time, &parts) != nil,
      let date = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else {
      (date, text) = (nil, "")
      return
    }
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    self.date = date
    text = "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min))"
  }

  static var now: LocalTime { LocalTime(time(nil)) }
}

extension WallClock {
  static let ofMachine = WallClock(
    now: { time(nil) }, day: { LocalTime($0).date }, text: { LocalTime($0).text })
}
