/// What can be done with an open vault.
extension Vault {
  // MARK: Assessments

  /// Keeps an assessment under way in place of the one before; nil drops it.
  package func keep(_ draft: Draft?) throws(VaultError) {
    try change { $0.draft = draft }
  }

  /// Keeps a finished assessment, and drops its draft with the same write. The draft of another one stays. Where it is the
  /// last entry already, that gets these answers.
  ///
  /// - Returns: the entry, also where `VaultError` says that it is in memory only: then it is the last of `contents`.
  @discardableResult
  package func finish(_ sitting: Sitting) throws(VaultError) -> Entry {
    if let last = contents.entries.last, last.sitting.isSame(as: sitting) {
      try revise(last.id, to: sitting)
      return Entry(id: last.id, finished: last.finished, sitting: sitting)
    }
    guard let id = environment.random(8) else { throw .noRandomness }
    let entry = Entry(id: Hexadecimal.text(id), finished: environment.now(), sitting: sitting)
    try change { contents in
      contents.entries.append(entry)
      if contents.draft?.sitting.isSame(as: sitting) == true { contents.draft = nil }
    }
    return entry
  }

  /// Keeps other answers in an entry, with the time at which it was finished.
  ///
  /// - Throws: `VaultError.noSuchEntry`; what `finish` throws.
  package func revise(_ id: Entry.ID, to sitting: Sitting) throws(VaultError) {
    guard let place = contents.entries.firstIndex(where: { $0.id == id }) else { throw .noSuchEntry }
    let entry = Entry(id: id, finished: contents.entries[place].finished, sitting: sitting)
    try change(touchesEntries: true) { $0.entries[place] = entry }
  }

  // MARK: Reminder

  /// - Parameter date: nil for none.
  package func remind(on date: CalendarDate?) throws(VaultError) {
    try change { $0.reminder = date }
  }

  package func isReminderDue(on today: CalendarDate) -> Bool {
    contents.reminder.map { $0 <= today } ?? false
  }

  // MARK: Deleting and the passphrase

  /// A key under another passphrase, or a new one under the same.
  package func keyWork(from current: Secret, to new: Secret) throws(VaultError) -> KeyWork {
    try KeyWork.replacing(key, current: current, new: new, environment)
  }

  /// Deletes entries, and writes the rest under a new key, so that an old copy's key opens nothing new. Flash memory,
  /// snapshots and backups may keep the old file.
  ///
  /// - Throws: `VaultError.noSuchEntry`; where it cannot be written, the entries stay.
  package func delete(_ ids: Set<Entry.ID>, passphrase: Secret) throws(VaultError) {
    guard ids.allSatisfy({ contents.entry($0) != nil }) else { throw .noSuchEntry }
    let key = try keyWork(from: passphrase, to: passphrase).run()
    try change(with: key) { $0.entries.removeAll { ids.contains($0.id) } }
  }

  /// Writes everything under a new key. Old copies of the file still open with the old passphrase.
  package func changePassphrase(from current: Secret, to new: Secret) throws(VaultError) {
    try change(with: try keyWork(from: current, to: new).run()) { _ in }
  }

  /// Removes the file with all that is in it.
  package func deleteAll() throws(VaultError) { try file.remove() }

  // MARK: Closing

  /// - Returns: the vault without its key, its lock still held. Drop the open one.
  /// - Throws: where something is in memory only and cannot be saved now.
  package func lock() throws(VaultError) -> ClosedVault {
    if !isSaved { try save() }
    return ClosedVault(file, environment)
  }

  // MARK: Plain text

  /// All of it as JSON that anybody can read.
  package var plainText: [UInt8] {
    var writer = ContentsWriter()
    return writer.padded(contents)
  }
}
