import Text

/// The decrypted contents of a vault.
package struct VaultContents: Equatable, Sendable {
  /// A random id of 32 hexadecimal digits, which never changes during the life of a vault.
  package let id: String
  /// How many times the vault has been written, counted from 1.
  package internal(set) var generation: Int
  /// When the vault was last written, in seconds since 1970.
  package internal(set) var saved: Int
  /// The day from which the user wants to be reminded of the next assessment; nil for no reminder.
  package internal(set) var reminder: CalendarDate?
  /// The finished assessments, in the order in which they were finished.
  package internal(set) var entries: [Entry] = []
  package internal(set) var draft: Draft?

  init(id: String, generation: Int = 0, saved: Int = 0) {
    self.id = id
    self.generation = generation
    self.saved = saved
  }

  /// The entries with the newest first, the order in which every list shows them.
  package var entriesNewestFirst: [Entry] { entries.reversed() }

  package func entry(_ id: Entry.ID) -> Entry? { entries.first { $0.id == id } }

  package func isReminderDue(on today: CalendarDate) -> Bool { reminder.map { $0 <= today } ?? false }

  /// The contents as they will be after `draft` is stored.
  package func withDraft(_ draft: Draft) -> VaultContents {
    var contents = self
    contents.draft = draft
    return contents
  }

  /// The contents as they will be after `reply` is added to an entry.
  ///
  /// - Parameter time: when the reply was given, in seconds since 1970.
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
