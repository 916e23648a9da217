/// A day of the calendar, without a time or a time zone.
package struct CalendarDate: Equatable, Comparable, Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Parameter year: 1…9999.
  /// - Returns: nil for a day that the Gregorian calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that is `days` after 1 January 1970, by Howard Hinnant's algorithm `civil_from_days`.
  ///
  /// - Returns: nil outside of the years 1…9999.
  package init?(daysSince1970 days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    // Count in years that begin in March, and in eras of 400 such years that begin with the year 0.
    let shifted = days + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: yearOfEra + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The number of days since 1 January 1970, by Howard Hinnant's algorithm `days_from_civil`.
  package var daysSince1970: Int {
    let (shifted, dayOfEraYear) = (month > 2 ? year : year - 1, (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfEraYear + day - 1 - 719_468
  }

  /// - Parameter text: a date in the form `YYYY-MM-DD`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether `text` is a valid day, month or year: `2026-11-24`, `2026-11` or `2026`.
  package static func isDayMonthOrYear(_ text: String) -> Bool {
    ["", "-01", "-01-01"].contains { CalendarDate(text + $0) != nil }
  }

  /// The date in the form `YYYY-MM-DD`.
  package var description: String {
    "\(year)".padded(to: 4, with: "0") + "-" + Self.twoDigits(month) + "-" + Self.twoDigits(day)
  }

  /// The date with a time, in the form `YYYY-MM-DD HH:MM`.
  package func text(hour: Int, minute: Int) -> String {
    "\(self) " + Self.twoDigits(hour) + ":" + Self.twoDigits(minute)
  }

  private static func twoDigits(_ number: Int) -> String { "\(number)".padded(to: 2, with: "0") }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
