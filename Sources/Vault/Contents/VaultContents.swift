import Text

/// What a vault holds.
package struct VaultContents: Equatable, Sendable {
  /// 32 hexadecimal digits, random; the same for the life of the vault.
  package let id: String
  /// Counts the times it was written, from 1.
  package internal(set) var generation: Int
  /// When it was written last, in seconds since 1970.
  package internal(set) var saved: Int
  /// The day from which the user wants to be reminded of the next assessment.
  package internal(set) var reminder: CalendarDate?
  /// In the order in which they were finished.
  package internal(set) var entries: [Entry] = []
  package internal(set) var draft: Draft?

  init(id: String, generation: Int = 0, saved: Int = 0) {
    self.id = id
    self.generation = generation
    self.saved = saved
  }

  /// The newest entry first, the order in which every list shows them.
  package var entriesNewestFirst: [Entry] { entries.reversed() }

  package func entry(_ id: Entry.ID) -> Entry? { entries.first { $0.id == id } }

  package func isReminderDue(on today: CalendarDate) -> Bool { reminder.map { $0 <= today } ?? false }

  /// What it will hold once `draft` is kept.
  package func keeping(_ draft: Draft) -> VaultContents {
    var contents = self
    contents.draft = draft
    return contents
  }

  /// What it will hold once `reply` is added to an entry.
  ///
  /// - Parameter time: seconds since 1970.
  package func adding(_ reply: FollowUpReply, to id: Entry.ID, at time: Int) -> VaultContents {
    var contents = self
    contents.add(FollowUp(time: ContentsRange.time(time), zone: nil, reply: reply), to: id)
    return contents
  }

  mutating func add(_ followUp: FollowUp, to id: Entry.ID) {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[place].followUps.append(followUp)
  }
}
