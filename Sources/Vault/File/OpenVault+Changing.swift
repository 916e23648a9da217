import Text

/// Changes to an open vault.
extension OpenVault {
  // MARK: Assessments

  /// Stores a draft in place of the previous one; nil removes it.
  package func saveDraft(_ draft: Draft?) throws(VaultError) {
    try change { $0.draft = draft }
  }

  /// Stores a finished assessment, and removes its draft in the same write. The draft of another assessment stays.
  ///
  /// A second call for the assessment of the last entry corrects that entry, which keeps its time. Of older entries
  /// only the label can be changed, and follow-ups can be added.
  ///
  /// - Parameter step: what the first tip is about, once the tips have been read.
  /// - Returns: the entry. If a `VaultError` says that it could not be written, it is still in memory, as the last of
  ///   `contents`.
  @discardableResult
  package func finish(_ sitting: AssessmentRecord, step: SavedStep? = nil) throws(VaultError) -> Entry {
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

  /// Renames an entry; an empty label removes its name.
  ///
  /// - Throws: `VaultError.noSuchEntry`.
  package func label(_ id: Entry.ID, _ label: EntryLabel) throws(VaultError) {
    guard let place = contents.entries.firstIndex(where: { $0.id == id }) else {
      throw .noSuchEntry(path: location.path)
    }
    try change(touchesEntries: true) { $0.entries[place].sitting.label = label }
  }

  /// Adds to an entry what the user said later, with the present time. Nothing else in the entry changes.
  ///
  /// - Throws: `VaultError.noSuchEntry`.
  package func add(_ reply: FollowUpReply, to id: Entry.ID) throws(VaultError) {
    guard contents.entry(id) != nil else { throw .noSuchEntry(path: location.path) }
    let now = ContentsRange.time(environment.now())
    let followUp = FollowUp(time: now, zone: environment.zone(now), reply: reply)
    try change(touchesEntries: true) { $0.add(followUp, to: id) }
  }

  // MARK: Reminder

  /// Sets the day from which to remind the user.
  ///
  /// - Parameter date: nil for no reminder.
  package func remind(on date: CalendarDate?) throws(VaultError) {
    try change { $0.reminder = date }
  }

  // MARK: Deleting and the passphrase

  /// The slow derivation of a new key for this vault.
  ///
  /// - Parameters:
  ///   - current: the present passphrase.
  ///   - new: nil for a new key under the present passphrase.
  package func keyWork(from current: Secret, to new: Secret?) throws(VaultError) -> KeyWork {
    try KeyWork.replacing(key, current: current, new: new, environment)
  }

  /// Deletes entries, and encrypts the rest under a new key, so that the key of an old copy does not open the new file.
  /// Flash memory, snapshots and backups may still have the old file.
  ///
  /// - Throws: `VaultError.noSuchEntry`; if the file cannot be written, the entries stay.
  package func delete(_ ids: Set<Entry.ID>, passphrase: Secret) throws(VaultError) {
    guard ids.allSatisfy({ contents.entry($0) != nil }) else { throw .noSuchEntry(path: location.path) }
    let key = try keyWork(from: passphrase, to: nil).run()
    try change(with: key) { $0.entries.removeAll { ids.contains($0.id) } }
  }

  /// Encrypts the vault under a new passphrase. Old copies of the file still open with the old one.
  package func changePassphrase(from current: Secret, to new: Secret) throws(VaultError) {
    try change(with: try keyWork(from: current, to: new).run()) { _ in }
  }

  /// Removes the file with all its contents.
  ///
  /// - Throws: `VaultError.wrongPassphraseOrDamaged` if `passphrase` is wrong; then nothing is removed.
  package func deleteAll(passphrase: Secret) throws(VaultError) {
    guard try KeyWork.opening(key.header, passphrase, environment).run().isEqual(to: key) else {
      throw .wrongPassphraseOrDamaged
    }
    try file.remove()
  }

  // MARK: Closing

  /// Drops the key, and keeps the vault's lock on the file. Do not use the open vault afterwards.
  ///
  /// - Returns: the vault, to be opened with the passphrase again.
  /// - Throws: `VaultError` if there are unsaved changes that cannot be saved now.
  package func lock() throws(VaultError) -> ClosedVault {
    if !isSaved { try save() }
    return ClosedVault(file, environment)
  }

  // MARK: Plain text

  /// The decrypted JSON of the vault.
  package var plainText: [UInt8] {
    var writer = ContentsWriter()
    return writer.padded(contents)
  }

  /// The contents as JSON that can be read without a passphrase and without this program, because the text of each
  /// questionnaire is included.
  package var exported: [UInt8] {
    var writer = ContentsWriter(isSelfContained: true)
    return writer.json(contents)
  }
}
