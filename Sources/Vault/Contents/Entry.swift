import Text

/// A finished assessment. A field that older programs do not know raises ``ContentsWriter/formats``.
///
/// It is scored from the instrument it keeps, whatever the program's own has become.
package struct Entry: Equatable, Identifiable, Sendable {
  /// 16 hexadecimal digits, random.
  package let id: String
  /// Seconds since 1970.
  package let finished: Int
  /// How far the clock on the wall was ahead of UTC where it was finished, in seconds; nil in entries that were written
  /// before this was kept.
  package let zone: Int?
  package let sitting: AssessmentRecord

  init(id: String, finished: Int, zone: Int?, sitting: AssessmentRecord) {
    self.id = id
    self.finished = finished
    self.zone = zone
    self.sitting = sitting
  }

  /// What calendar and clock said where it was finished, wherever one is now: the day, and `2026-11-24 21:14`. nil where
  /// the zone was not kept.
  package var wallTime: (day: CalendarDate, text: String)? {
    guard let zone else { return nil }
    let day = 86_400
    let seconds = finished + zone
    let second = (seconds % day + day) % day
    guard let date = CalendarDate(daysSince1970: (seconds - second) / day) else { return nil }
    return (date, date.text(hour: second / 3600, minute: second / 60 % 60))
  }
}
