import Glibc
import System

/// The file of a vault. If it may be changed, its lock is held as long as this object lives. What can be refused without
/// the passphrase is refused here.
final class VaultFile {
  /// What it is opened for.
  enum Use {
    /// To be made: the folder is made where it is missing, and the file may be missing.
    case making
    case changing
    /// Takes no lock and leaves no trace: a save puts a whole file in the place of another.
    case reading
  }

  private let folder: VaultFolder
  /// nil if the vault cannot be written: it was opened for reading, or its file system is read-only.
  private let lock: VaultLock?
  /// The file as it was last read or written; nil if there is none.
  private var known: FileStatus?

  init(_ location: VaultLocation, for use: Use, environment: VaultEnvironment) throws(VaultError) {
    folder = try VaultFolder(location, isNew: use == .making, environment: environment)
    // No lock is left where there is nothing to lock.
    if use != .making, try folder.fileStatus() == nil { throw .missing(path: location.path) }
    lock = use == .reading ? nil : try Self.lock(in: folder, use, environment)
    known = try folder.fileStatus()
    // Another process may have stopped half-way.
    if lock != nil { try? files.remove(location.newName, in: folder.handle) }
  }

  /// - Returns: nil for a vault that is there on a medium that takes nothing: it can be read all the same.
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

  var location: VaultLocation { folder.location }
  var exists: Bool { known != nil }
  private var files: any FileSystem { folder.files }

  // MARK: Reading

  /// - Throws: `VaultError.missing`, `cannotOpen`, or what makes the file unfit.
  func read() throws(VaultError) -> [UInt8] {
    // Without a lock, another window may put a new file there meanwhile.
    for _ in 0..<10 where lock == nil {
      if let bytes = try? readOnce() { return bytes }
    }
    return try readOnce()
  }

  private func readOnce() throws(VaultError) -> [UInt8] {
    // Looked at again: minutes may have passed over the passphrase.
    guard let status = try folder.fileStatus() else { throw .missing(path: location.path) }
    do throws(SystemError) {
      let handle = try files.open(location.name, in: folder.handle, for: .reading)
      defer { try? files.close(handle) }
      guard try files.status(of: handle) == status else { throw SystemError(EAGAIN) }
      let bytes = try files.readAll(handle, size: status.size)
      known = status
      return bytes
    } catch {
      throw .cannotOpen(path: location.path, error)
    }
  }

  // MARK: Writing

  /// Puts `bytes` in the place of the file, or leaves it as it is: at no time is there less than one whole file.
  ///
  /// - Parameter isGood: whether what came back from the disk is what it should be.
  /// - Throws: `VaultError.unconfirmed` if the new file is in place but may be lost after a crash. After any other error the old file is unchanged.
  func replace(with bytes: [UInt8], isGood: @escaping ([UInt8]) -> Bool) throws(VaultError) {
    guard lock != nil else { throw .notSaved(path: location.path, SystemError(EROFS)) }
    try requireUnchanged()
    let written: FileStatus?
    do throws(WritingError) {
      written = try files.replace(
        location.name, by: location.newName, in: folder.handle, with: bytes, isGood: isGood)
    } catch {
      throw .notSaved(path: location.path, error.reason)
    }
    guard let written else { throw .notSavedWhole(path: location.path) }
    // Some file systems set the time of a change when the file is closed.
    known = (try? folder.fileStatus()) ?? written
    do throws(SystemError) {
      try files.synchronizeFolder(folder.handle)
    } catch {
      throw .unconfirmed(path: location.path, error)
    }
  }

  /// What a sync program or another hand put there is not overwritten, and what was removed is not brought back. A
  /// folder that was moved away is not written to, because nobody would look for the vault there.
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
    let isKnown = if let now, let known { now.isUnchanged(since: known) } else { now == nil && known == nil }
    guard isInPlace, isKnown else { throw .changedOutside(path: location.path) }
  }

  // MARK: Removing

  /// Removes the file and all that lies beside it for its sake.
  func remove() throws(VaultError) {
    guard lock != nil else { throw .notDeleted(path: location.path, SystemError(EROFS)) }
    do throws(SystemError) {
      for name in [location.name, location.newName, location.lockName] {
        try files.removeIfThere(name, in: folder.handle)
      }
      known = nil
      try files.synchronizeFolder(folder.handle)
    } catch {
      throw .notDeleted(path: location.path, error)
    }
  }
}
