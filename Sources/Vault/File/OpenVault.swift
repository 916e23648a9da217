/// An open vault: its contents in memory, and how they are saved.
///
/// Every change is made in memory first, then written. If writing fails, the file is unchanged, the change stays in
/// memory (`isSaved` is false), and `save()` tries again or `saveElsewhere(at:)` writes to another file. Saving takes
/// some milliseconds, or longer on a slow disk, and deriving keys half a second. Do both on a thread other than the one
/// that reads keys, one at a time.
///
/// How a front end uses it:
///
/// 1. Before asking for the passphrase: `let closed = try ClosedVault(at: .standard(environment))`. It holds the lock,
/// and reports at once what is wrong with the file. `VaultError.missing` means that there is no vault;
/// `ClosedVault.new(at:)` begins one.
/// 2. With the passphrase in a `Secret`: `try closed.open(with: passphrase)`. The user must be able to leave meanwhile.
/// After `wrongPassphraseOrDamaged`, ask again with the same `closed`.
/// 3. After opening, show `contents.saved` ("last saved …") and `isReminderDue(on:)`. If there is a `contents.draft`,
/// offer to continue: `draft.interview()` stands at the same question, in the same order. Take its `sitting.seconds`,
/// `name`, `role` and `begun` along.
/// 4. After each answer, once the screen is painted: `try vault.keep(Draft(…))`. After the last one: `try
/// vault.finish(AssessmentRecord(…))`, which removes the draft in the same write. Private questions come after the last
/// position that a draft can have, and `AssessmentRecord` leaves them out.
/// 5. For the history, read `contents.entries`; score `entry.sitting.interview().answers` with
/// `entry.sitting.instrument.questionnaire()`. Delete with `delete(_:passphrase:)`.
/// 6. After some minutes without a key: `let closed = try vault.lock()`, drop the vault, and ask for the passphrase
/// again. `lock()` throws if there are unsaved changes; keep the vault then.
/// 7. Leaving at once needs no call. At the end, dropping the vault overwrites its keys and releases the lock.
package final class OpenVault {
  package private(set) var contents: VaultContents
  /// Whether the file has all changes that are in memory.
  package private(set) var isSaved = true
  private(set) var key: AgeKey
  private(set) var file: VaultFile
  let environment: VaultEnvironment
  private var writer: ContentsWriter

  init(
    _ contents: VaultContents, key: AgeKey, file: VaultFile, environment: VaultEnvironment,
    writer: ContentsWriter = .init()
  ) {
    self.contents = contents
    self.key = key
    self.file = file
    self.environment = environment
    self.writer = writer
  }

  deinit { writer.forget() }

  package var location: VaultLocation { file.location }

  // MARK: Saving

  /// Writes the contents in memory, under the same key with a fresh nonce.
  ///
  /// - Throws: `VaultError.notSaved` or a similar error if the file is unchanged; `unconfirmed` if it was written but
  ///   may be lost.
  package func save() throws(VaultError) {
    try write(with: key)
  }

  /// Saves to another file, which must not exist yet, and uses that file from now on. The first file stays as it is.
  package func saveElsewhere(at location: VaultLocation) throws(VaultError) {
    let old = file
    let new = try ClosedVault.new(at: location, environment: environment).file
    file = new
    do throws(VaultError) {
      try save()
    } catch {
      if !error.isWritten { file = old }
      throw error
    }
  }

  /// Changes the contents in memory, then writes them. If the file cannot be written, the change stays in memory.
  ///
  /// - Parameter touchesEntries: whether existing entries are changed.
  func change(
    touchesEntries: Bool = false, _ change: (inout VaultContents) -> Void
  ) throws(VaultError) {
    change(&contents)
    if touchesEntries { writer.forget() }
    isSaved = false
    try save()
  }

  /// Changes the contents and writes them under a new key. If the file cannot be written, the contents in memory are
  /// unchanged too.
  func change(with key: AgeKey, _ change: (inout VaultContents) -> Void) throws(VaultError) {
    let (old, wasSaved) = (contents, isSaved)
    change(&contents)
    isSaved = false
    writer.forget()
    do throws(VaultError) {
      try write(with: key)
    } catch {
      if !error.isWritten {
        // The generation goes on rising, so that no two files have the same one.
        let generation = contents.generation
        contents = old
        contents.generation = generation
        isSaved = wasSaved
      }
      throw error
    }
  }

  private func write(with key: AgeKey) throws(VaultError) {
    guard let nonce = environment.random(AgeFile.nonceLength) else { throw .noRandomness }
    contents.generation = min(contents.generation + 1, ContentsRange.generation.upperBound)
    var next = contents
    next.saved = ContentsRange.time(environment.now())
    var plaintext = writer.padded(next)
    defer { plaintext.wipe() }
    guard let sealed = AgeFile.seal(plaintext, with: key, nonce: nonce), sealed.count <= AgeFile.largest else {
      throw .full
    }
    do throws(VaultError) {
      try file.replace(with: sealed) { AgeFile.decrypts($0, plaintext, with: key) }
    } catch {
      // The file can now be opened with the new key only.
      if error.isWritten { self.key = key }
      throw error
    }
    self.key = key
    contents.saved = next.saved
    isSaved = true
  }
}

extension VaultError {
  /// Whether the new file was written in spite of the error.
  var isWritten: Bool { if case .unconfirmed = self { true } else { false } }
}
