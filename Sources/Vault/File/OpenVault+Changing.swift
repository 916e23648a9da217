import Text

/// What can be done with an open vault.
extension OpenVault {
  // MARK: Assessments

  /// Keeps an assessment under way in place of the one before; nil drops it.
  package func keep(_ draft: Draft?) throws(VaultError) {
    try change { $0.draft = draft }
  }

  /// Keeps a finished assessment, and drops its draft with the same write. The draft of another one stays.
  ///
  /// Called again for the assessment that the last entry was made of, it corrects that entry, which keeps its time. Of other
  /// entries only the label can be changed, and follow-ups be added.
  ///
  /// - Parameter step: the first step of its tips, once they were read.
  /// - Returns: the entry, also where `VaultError` says that it is in memory only: then it is the last of `contents`.
  @discardableResult
  package func finish(_ sitting: AssessmentRecord, step: KeptStep? = nil) throws(VaultError) -> Entry {
    if var entry = contents.entries.last, entry.sitting.isSame(as: sitting) {
      (entry.sitting, entry.step) = (sitting, step)
      let entry = entry
      try change(touchesEntries: true) { $0.entries[$0.entries.count - 1] = entry }
      return entry
    }
    guard let id = environment.random(8) else { throw .noRandomness }
    let now = ContentsRange.time(environment.now())
    let entry = Entry(
      id: Hexadecimal.text(id), finished: now, zone: environment.zone(now), sitting: sitting, step: step)
    try change { contents in
      contents.entries.append(entry)
      if contents.draft?.sitting.isSame(as: sitting) == true { contents.draft = nil }
    }
    return entry
  }

  /// Calls an entry something else; an empty label takes the one that it has.
  ///
  /// - Throws: `VaultError.noSuchEntry`.
  package func label(_ id: Entry.ID, _ label: EntryLabel) throws(VaultError) {
    guard let place = contents.entries.firstIndex(where: { $0.id == id }) else {
      throw .noSuchEntry(path: location.path)
    }
    try change(touchesEntries: true) { $0.entries[place].sitting.label = label }
  }

  /// Adds to an entry what was said later, under the time of now. Nothing that was there before is changed.
  ///
  /// - Throws: `VaultError.noSuchEntry`.
  package func add(_ reply: FollowUpReply, to id: Entry.ID) throws(VaultError) {
    guard contents.entry(id) != nil else { throw .noSuchEntry(path: location.path) }
    let now = ContentsRange.time(environment.now())
    let followUp = FollowUp(time: now, zone: environment.zone(now), reply: reply)
    try change(touchesEntries: true) { $0.add(followUp, to: id) }
  }

  // MARK: Reminder

  /// - Parameter date: nil for none.
  package func remind(on date: CalendarDate?) throws(VaultError) {
    try change { $0.reminder = date }
  }

  // MARK: Deleting and the passphrase

  /// - Parameter new: nil for a new key under the same passphrase.
  package func keyWork(from current: Secret, to new: Secret?) throws(VaultError) -> KeyWork {
    try KeyWork.replacing(key, current: current, new: new, environment)
  }

  /// Deletes entries, and writes the rest under a new key, so that an old copy's key opens nothing new. Flash memory,
  /// snapshots and backups may keep the old file.
  ///
  /// - Throws: `VaultError.noSuchEntry`; if it cannot be written, the entries stay.
  package func delete(_ ids: Set<Entry.ID>, passphrase: Secret) throws(VaultError) {
    guard ids.allSatisfy({ contents.entry($0) != nil }) else { throw .noSuchEntry(path: location.path) }
    let key = try keyWork(from: passphrase, to: nil).run()
    try change(with: key) { $0.entries.removeAll { ids.contains($0.id) } }
  }

  /// Writes everything under a new key. Old copies of the file still open with the old passphrase.
  package func changePassphrase(from current: Secret, to new: Secret) throws(VaultError) {
    try change(with: try keyWork(from: current, to: new).run()) { _ in }
  }

  /// Removes the file with all that is in it.
  ///
  /// - Throws: `VaultError.wrongPassphraseOrDamaged` if `passphrase` is another one; then nothing is removed.
  package func deleteAll(passphrase: Secret) throws(VaultError) {
    guard try KeyWork.opening(key.header, passphrase, environment).run().isEqual(to: key) else {
      throw .wrongPassphraseOrDamaged
    }
    try file.remove()
  }

  // MARK: Closing

  /// - Returns: the vault without its key, its lock still held. Drop the open one.
  /// - Throws: if something is in memory only and cannot be saved now.
  package func lock() throws(VaultError) -> ClosedVault {
    if !isSaved { try save() }
    return ClosedVault(file, environment)
  }

  // MARK: Plain text

  /// The JSON that the file holds encrypted.
  package var plainText: [UInt8] {
    var writer = ContentsWriter()
    return writer.padded(contents)
  }

  /// All of it as JSON that needs neither a passphrase nor this program: with the text of each questionnaire.
  package var exported: [UInt8] {
    var writer = ContentsWriter(isSelfContained: true)
    return writer.json(contents)
  }
}
