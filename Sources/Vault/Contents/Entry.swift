import Text

/// A finished assessment. A new field that older programs do not know needs a higher number in
/// ``ContentsWriter/formats``.
///
/// An entry is scored with the instrument stored with it, even if the program now has a newer version.
package struct Entry: Equatable, Identifiable, Sendable {
  /// A random id of 16 hexadecimal digits.
  package let id: String
  /// When the assessment was finished, in seconds since 1970.
  package let finished: Int
  /// How far local time was ahead of UTC where the assessment was finished, in seconds; nil in entries from before this
  /// was stored.
  package let zone: Int?
  package internal(set) var sitting: AssessmentRecord
  /// What the first tip of the entry is about; nil if the tips were not read while the entry could still be corrected.
  package internal(set) var step: SavedStep?
  /// What the user said later about the entry, in order of time.
  package internal(set) var followUps: [FollowUp]

  init(
    id: String, finished: Int, zone: Int?, sitting: AssessmentRecord, step: SavedStep? = nil, followUps: [FollowUp] = []
  ) {
    self.id = id
    self.finished = finished
    self.zone = zone
    self.sitting = sitting
    self.step = step
    self.followUps = followUps
  }

  /// The local date and time at which the assessment was finished, in the time zone where that was: the day, and a text
  /// such as `2026-11-24 21:14`. nil if the time zone was not stored.
  package var wallTime: (day: CalendarDate, text: String)? { Self.wallTime(finished, zone: zone) }

  /// The local date and time of any moment; nil if `zone` is nil.
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
