import Instrument
import Text
import Vault

/// The follow-up for which an open vault is due today: a question about a step, or a few statements to rate again.
///
/// - A step is asked about one week after it was read or chosen, and again a week after each reply as long as the user
///   wants that.
/// - Statements are rated again once for each entry: on the day of the reminder if that is later than the entry,
///   otherwise after four weeks. Afterwards nothing more is asked about the entry.
/// - Only the newest entry about a person is asked about; of several such entries, the newest comes first.
package struct DueFollowUp: Equatable, Sendable {
  package static let daysUntilOutcome = 7
  package static let daysUntilRatings = 28

  package let entry: Entry.ID
  package let step: SavedStep
  /// Whether the step is the subject of the first tip, not a step that was chosen later.
  package let isMatter: Bool
  /// The day on which the step was read or chosen.
  package let day: CalendarDate
  /// Whether statements are to be rated again; otherwise a step is asked about.
  package let isOfRatings: Bool

  /// - Parameters:
  ///   - contents: the open vault.
  ///   - today: the present day.
  ///   - day: the day of a time whose time zone was not stored.
  /// - Returns: nil if nothing is due.
  init?(in contents: VaultContents, on today: CalendarDate, day: (Int) -> CalendarDate?) {
    for entry in contents.newestOfEachPerson {
      guard let due = DueFollowUp(entry, contents.reminder, today, day) else { continue }
      self = due
      return
    }
    return nil
  }

  private init?(
    _ entry: Entry, _ reminder: CalendarDate?, _ today: CalendarDate, _ day: (Int) -> CalendarDate?
  ) {
    guard let first = entry.step, let finished = entry.wallTime?.day ?? day(entry.finished),
      !entry.followUps.contains(where: \.reply.isOfRatings)
    else { return nil }
    let said = entry.followUps.filter { $0.reply.outcome != nil }
    let taken = said.last { $0.reply.next != nil }
    self.entry = entry.id
    step = taken?.reply.next ?? first
    isMatter = taken == nil
    self.day = taken.flatMap { $0.day ?? day($0.time) } ?? finished
    let last = said.last
    let asked = last.flatMap { $0.day ?? day($0.time) } ?? finished
    if last?.reply.asksAgain ?? true, today.days(since: asked) >= Self.daysUntilOutcome {
      isOfRatings = false
      return
    }
    let reminded = reminder.flatMap { $0 > finished ? $0.days(since: finished) : nil }
    guard today.days(since: finished) >= reminded ?? Self.daysUntilRatings else { return nil }
    isOfRatings = true
  }
}

extension CalendarDate {
  func days(since other: CalendarDate) -> Int { daysSince1970 - other.daysSince1970 }
}
