import Instrument
import Text
import Vault

/// What an open vault asks about on this day: one step, or a few statements to be rated again.
///
/// - A step is asked about a week after it was read or taken, and again a week after each answer for as long as its reader
///   wants that.
/// - Statements are rated again on the day of the reminder where one is kept that lies behind the entry, else after four
///   weeks; once an entry. After that nothing more is asked about it.
/// - An entry is asked about only while it is the newest one about its person, and of several the newest first.
package struct DueFollowUp: Equatable, Sendable {
  package static let daysToOutcome = 7
  package static let daysToRatings = 28

  package let entry: Entry.ID
  package let step: KeptStep
  /// It is what the first tip was about, and no step that was taken since.
  package let isMatter: Bool
  /// Since when it is the step.
  package let day: CalendarDate
  /// Statements are to be rated again.
  package let isOfRatings: Bool

  /// - Parameter day: of a time whose zone was not kept.
  /// - Returns: nil where nothing is due on `today`.
  init?(in contents: VaultContents, on today: CalendarDate, day: (Int) -> CalendarDate?) {
    var newer: [Entry] = []
    for entry in contents.entriesNewestFirst {
      let isNewest = newer.allSatisfy { !Trend.isSamePerson($0.sitting, entry.sitting) }
      newer.append(entry)
      guard isNewest, let due = DueFollowUp(entry, contents.reminder, today, day) else { continue }
      self = due
      return
    }
    return nil
  }

  private init?(
    _ entry: Entry, _ reminder: CalendarDate?, _ today: CalendarDate, _ day: (Int) -> CalendarDate?
  ) {
    guard let first = entry.step, let finished = entry.wallTime?.day ?? day(entry.finished),
      !entry.followUps.contains(where: { $0.reply.outcome == nil })
    else { return nil }
    let taken = entry.followUps.last { $0.reply.next != nil }
    self.entry = entry.id
    step = taken?.reply.next ?? first
    isMatter = taken == nil
    self.day = taken.flatMap { $0.day ?? day($0.time) } ?? finished
    let last = entry.followUps.last
    let asked = last.flatMap { $0.day ?? day($0.time) } ?? finished
    if last?.reply.asksAgain ?? true, today.days(since: asked) >= Self.daysToOutcome {
      isOfRatings = false
      return
    }
    let reminded = reminder.flatMap { $0 > finished ? $0.days(since: finished) : nil }
    guard today.days(since: finished) >= reminded ?? Self.daysToRatings else { return nil }
    isOfRatings = true
  }
}

extension CalendarDate {
  fileprivate func days(since other: CalendarDate) -> Int { daysSince1970 - other.daysSince1970 }
}
