import Testing
import Text

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30"])
  func day(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01", "26-01-01",
    "2026-1-1", "2026-01-01 ", "+026-01-01", "２026-01-01", "", "--",
  ])
  func noDay(text: String) { #expect(CalendarDate(text) == nil) }

  /// Every day of some centuries, by counting.
  @Test func daysFollowOneAnother() throws {
    var date = try #require(CalendarDate(daysSince1970: -719_162))
    #expect(date.description == "0001-01-01")
    for days in -719_161...2_932_896 where days < -700_000 || (-50_000...50_000).contains(days) || days > 2_920_000 {
      let next = try #require(CalendarDate(daysSince1970: days))
      if days == -50_000 || days == 2_920_001 { date = next; continue }
      let follows =
        next.day == date.day + 1 && next.month == date.month
        || next.day == 1 && CalendarDate(year: date.year, month: date.month, day: date.day + 1) == nil
          && (next.month == date.month + 1 || next.month == 1 && next.year == date.year + 1)
      #expect(follows, "\(date) \(next)")
      #expect(next.daysSince1970 == days)
      date = next
    }
    #expect(date.description == "9999-12-31")
    #expect(CalendarDate(daysSince1970: 0)?.description == "1970-01-01")
    #expect(CalendarDate(daysSince1970: 20_781)?.description == "2026-11-24")
    #expect(CalendarDate(daysSince1970: -719_163) == nil && CalendarDate(daysSince1970: 2_932_897) == nil)
    #expect(CalendarDate(daysSince1970: .max) == nil && CalendarDate(daysSince1970: .min) == nil)
  }

  @Test(arguments: ["2026", "2026-02", "2024-02-29", "2026-12-31"])
  func aDayAMonthOrAYear(text: String) { #expect(CalendarDate.isDayMonthOrYear(text)) }

  @Test(arguments: [
    "2026-02-31", "2023-02-29", "2026-13", "2026-00", "0000", "26", "2026-1", "2026-02-", "-02", "soon", "",
  ])
  func noneOfThem(text: String) { #expect(!CalendarDate.isDayMonthOrYear(text)) }

  @Test func withATime() { #expect(CalendarDate("2026-11-04")?.text(hour: 7, minute: 5) == "2026-11-04 07:05") }
}
