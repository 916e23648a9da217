/// An open vault: what it holds in memory, and the way to the disk.
///
/// Every change is made in memory first, then written; where writing fails, the file is as it was, the change stays in
/// memory (`isSaved` is false), and `save()` tries again or `saveElsewhere(at:)` goes to another file. Saving takes
/// some milliseconds, or as long as the disk likes, and deriving keys half a second: both belong on another thread than
/// the one that reads keys, and on one at a time only.
///
/// How a front end goes about it:
///
/// 1. Before the passphrase is asked for: `let closed = try ClosedVault(at: .standard(environment))`. It holds the lock,
///    and tells at once what is wrong with the file. `VaultError.missing` means that there is no vault, and nothing is
///    kept. `ClosedVault.new(at:)` begins one.
/// 2. With the passphrase in a `Secret`: `try closed.open(with: passphrase)`, with leaving at once still open. After
///    `wrongPassphraseOrDamaged`, ask again with the same `closed`.
/// 3. At unlock, show `contents.saved` ("last saved …"), `isReminderDue(on:)`, and offer to go on where
///    `contents.draft` is there: `draft.interview()` is at the very question, with the same order; take its
///    `sitting.seconds`, `name`, `role` and `begun` along.
/// 4. After each answer, once the screen is painted: `try vault.keep(Draft(…))`. After the last one:
///    `try vault.finish(AssessmentRecord(…))`, which drops the draft in the same write. The private questions come behind the
///    last position that a draft can have, and `AssessmentRecord` leaves them out.
/// 5. History: `contents.entries`; score `entry.sitting.interview().answers` by `entry.sitting.instrument
///    .questionnaire()`. Delete by `delete(_:passphrase:)`.
/// 6. After minutes without a key: `let closed = try vault.lock()`, drop the vault, and ask for the passphrase again. It
///    throws if something is not saved, which must not be dropped.
/// 7. Leaving at once needs nothing of the vault. At the end, dropping the vault overwrites its keys and gives up the
///    lock.
package final class OpenVault {
  package private(set) var contents: VaultContents
  /// Whether the file holds what is in memory.
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

  /// Writes what is in memory, under the same key with a fresh nonce.
  ///
  /// - Throws: `VaultError.notSaved` and its kin, after which the file is as it was; `unconfirmed`.
  package func save() throws(VaultError) {
    try write(with: key)
  }

  /// Saves to another file, which must not exist yet, and uses that one from now on. The first file stays as it is.
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

  /// Changes memory, then the file. What was changed stays in memory where the file cannot be written.
  ///
  /// - Parameter touchesEntries: whether entries that were there before are changed.
  func change(
    touchesEntries: Bool = false, _ change: (inout VaultContents) -> Void
  ) throws(VaultError) {
    change(&contents)
    if touchesEntries { writer.forget() }
    isSaved = false
    try save()
  }

  /// Changes the file under a new key, or nothing: where it cannot be written, memory too is as it was.
  func change(with key: AgeKey, _ change: (inout VaultContents) -> Void) throws(VaultError) {
    let (old, wasSaved) = (contents, isSaved)
    change(&contents)
    isSaved = false
    writer.forget()
    do throws(VaultError) {
      try write(with: key)
    } catch {
      if !error.isWritten {
        // The generation counts on: no two files have the same one.
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
      try file.replace(with: sealed) { AgeFile.holds($0, plaintext, with: key) }
    } catch {
      // From now on the file can be opened with the new key only.
      if error.isWritten { self.key = key }
      throw error
    }
    self.key = key
    contents.saved = next.saved
    isSaved = true
  }
}

extension VaultError {
  /// Whether the new file stands in spite of the error.
  var isWritten: Bool { if case .unconfirmed = self { true } else { false } }
}
