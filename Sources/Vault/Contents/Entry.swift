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
  package internal(set) var sitting: AssessmentRecord
  /// The first step of its tips; nil where they were not read while it could be corrected.
  package internal(set) var step: KeptStep?
  /// What was said later, in the order in which it was.
  package internal(set) var followUps: [FollowUp]

  init(
    id: String, finished: Int, zone: Int?, sitting: AssessmentRecord, step: KeptStep? = nil, followUps: [FollowUp] = []
  ) {
    self.id = id
    self.finished = finished
    self.zone = zone
    self.sitting = sitting
    self.step = step
    self.followUps = followUps
  }

  /// What calendar and clock said where it was finished, wherever one is now: the day, and `2026-11-24 21:14`. nil where
  /// the zone was not kept.
  package var wallTime: (day: CalendarDate, text: String)? { Self.wallTime(finished, zone: zone) }

  /// The same of any time.
  ///
  /// - Parameter time: seconds since 1970.
  static func wallTime(_ time: Int, zone: Int?) -> (day: CalendarDate, text: String)? {
    guard let zone else { return nil }
    let day = 86_400
    let seconds = time + zone
    let second = (seconds % day + day) % day
    guard let date = CalendarDate(daysSince1970: (seconds - second) / day) else { return nil }
    return (date, date.text(hour: second / 3600, minute: second / 60 % 60))
  }
}
