import Glibc
import System

/// The file of a vault. Unless it is opened for reading, its lock is held as long as this object lives. It checks
/// everything that needs no passphrase.
final class VaultFile {
  /// The purpose for which the file is opened.
  enum Use {
    /// To make a vault: the folder is made if it is missing, and the file need not exist.
    case making
    case changing
    /// To read only. This takes no lock and leaves no trace. No lock is needed, because a save replaces the whole file
    /// at once.
    case reading
  }

  private let folder: VaultFolder
  /// nil if the vault cannot be written: it was opened for reading, or its file system is read-only.
  private let lock: VaultLock?
  /// The status of the file when it was last read or written; nil if there is none.
  private var lastStatus: FileStatus?

  init(_ location: VaultLocation, for use: Use, environment: VaultEnvironment) throws(VaultError) {
    folder = try VaultFolder(location, isNew: use == .making, environment: environment)
    // Without a vault, do not leave a lock file behind.
    if use != .making, try folder.fileStatus() == nil { throw .missing(path: location.path) }
    lock = use == .reading ? nil : try Self.lock(in: folder, use, environment)
    lastStatus = try folder.fileStatus()
    // A process that was interrupted during a save may have left this file.
    if lock != nil { try? files.remove(location.newName, in: folder.handle) }
  }

  /// - Returns: nil if the vault is on a read-only file system; it can be read all the same.
  private static func lock(
    in folder: VaultFolder, _ use: Use, _ environment: VaultEnvironment
  ) throws(VaultError) -> VaultLock? {
    do throws(VaultError) {
      return try VaultLock(in: folder, process: environment.process)
    } catch {
      guard use == .changing, case .cannotOpen(_, let reason) = error, reason.code == EROFS else { throw error }
      return nil
    }
  }

  /// Without a vault, no lock file stays behind.
  deinit { if !exists { lock?.removeFile() } }

  var location: VaultLocation { folder.location }
  var exists: Bool { lastStatus != nil }
  private var files: any FileSystem { folder.files }

  // MARK: Reading

  /// - Throws: `VaultError.missing`, `cannotOpen`, or the reason why the file cannot be used.
  func read() throws(VaultError) -> [UInt8] {
    // Without a lock, another process may replace the file while it is read.
    for _ in 0..<10 where lock == nil {
      if let bytes = try? readOnce() { return bytes }
    }
    return try readOnce()
  }

  private func readOnce() throws(VaultError) -> [UInt8] {
    // Check again: minutes may have passed while the user typed the passphrase.
    guard let status = try folder.fileStatus() else { throw .missing(path: location.path) }
    do throws(SystemError) {
      let handle = try files.open(location.name, in: folder.handle, for: .reading)
      defer { try? files.close(handle) }
      guard try files.status(of: handle) == status else { throw SystemError(EAGAIN) }
      let bytes = try files.readAll(handle, size: status.size)
      lastStatus = status
      return bytes
    } catch {
      throw .cannotOpen(path: location.path, error)
    }
  }

  // MARK: Writing

  /// Replaces the file with `bytes`, or leaves it unchanged. At every moment there is one complete file.
  ///
  /// - Parameter isGood: checks the bytes that were read back from the disk.
  /// - Throws: `VaultError.unconfirmed` if the new file is in place but may be lost after a crash. After any other
  ///   error the old file is unchanged.
  func replace(with bytes: [UInt8], isGood: @escaping ([UInt8]) -> Bool) throws(VaultError) {
    guard lock != nil else { throw .notSaved(path: location.path, SystemError(EROFS)) }
    try requireUnchanged()
    let written: FileStatus?
    do throws(WritingError) {
      written = try files.replace(
        location.name, by: location.newName, in: folder.handle, with: bytes, isGood: isGood)
    } catch {
      throw exists ? .notSaved(path: location.path, error.reason) : .notMade(path: location.path, error.reason)
    }
    guard let written else { throw .notSavedWhole(path: location.path) }
    // Some file systems update the modification time when the file is closed.
    lastStatus = (try? folder.fileStatus()) ?? written
    do throws(SystemError) {
      try files.synchronizeFolder(folder.handle)
    } catch {
      throw .unconfirmed(path: location.path, error)
    }
  }

  /// Checks that nobody else changed the file: a file that a sync program or the user put there is not overwritten, and
  /// a removed one is not brought back. Nothing is written to a folder that was moved away either, because nobody would
  /// look for the vault there.
  private func requireUnchanged() throws(VaultError) {
    var isInPlace = false
    let now: FileStatus?
    do throws(SystemError) {
      isInPlace = try folder.isInPlace
      now = try files.status(of: location.name, in: folder.handle)
    } catch {
      guard error.isMissing else { throw .notSaved(path: location.path, error) }
      now = nil
    }
    let isKnown =
      if let now, let lastStatus { now.isUnchanged(since: lastStatus) } else { now == nil && lastStatus == nil }
    guard isInPlace, isKnown else { throw .changedOutside(path: location.path) }
  }

  // MARK: Removing

  /// Removes the vault file, its lock file and any temporary file.
  func remove() throws(VaultError) {
    guard lock != nil else { throw .notDeleted(path: location.path, SystemError(EROFS)) }
    do throws(SystemError) {
      for name in [location.name, location.newName, location.lockName] {
        try files.removeIfThere(name, in: folder.handle)
      }
      lastStatus = nil
      try files.synchronizeFolder(folder.handle)
    } catch {
      throw .notDeleted(path: location.path, error)
    }
  }
}
