import Glibc
import System

/// A lock on a vault, held by one process at a time. The system releases it when the process ends, however that
/// happens.
final class VaultLock {
  private enum Attempt {
    case taken(FileSystem.Handle)
    /// A file of this name belongs to something other than this program.
    case foreign
    case busy(process: Int32?)
    /// The previous holder removed the lock file. A lock on a removed file protects nothing, so try again.
    case gone
  }

  private let folder: VaultFolder
  private let handle: FileSystem.Handle

  /// - Throws: `VaultError.held` if another process has the lock.
  init(in folder: VaultFolder, process: Int32) throws(VaultError) {
    self.folder = folder
    handle = try Self.acquire(in: folder)
    // A full disk must not keep the vault from opening. Without this number, an error for a second process cannot name
    // the first.
    try? folder.files.setLength(handle, 0)
    _ = try? folder.files.write(Array(String(process).utf8)[...], to: handle, at: 0)
  }

  /// Removes the lock file, if it is still the one that is held.
  func removeFile() {
    let (files, name) = (folder.files, folder.location.lockName)
    guard let named = try? files.status(of: name, in: folder.handle), let held = try? files.status(of: handle),
      named.identity == held.identity
    else { return }
    try? files.remove(name, in: folder.handle)
  }

  deinit { Self.release(handle, in: folder) }

  private static func release(_ handle: FileSystem.Handle, in folder: VaultFolder) {
    try? folder.files.unlock(handle)
    try? folder.files.close(handle)
  }

  private static func acquire(in folder: VaultFolder) throws(VaultError) -> FileSystem.Handle {
    for _ in 0..<100 {
      switch try tryToAcquire(in: folder) {
      case .taken(let handle): return handle
      case .foreign: throw .foreignLock(path: folder.location.lockPath)
      case .busy(let process): throw .held(path: folder.location.path, process: process)
      case .gone: continue
      }
    }
    throw .held(path: folder.location.path, process: nil)
  }

  private static func tryToAcquire(in folder: VaultFolder) throws(VaultError) -> Attempt {
    let files = folder.files
    let path = folder.location.lockPath
    do throws(SystemError) {
      let handle = try files.open(folder.location.lockName, in: folder.handle, for: .locking)
      do throws(SystemError) {
        let result = try tryToAcquire(handle, in: folder)
        if case .taken = result { return result }
        release(handle, in: folder)
        return result
      } catch {
        release(handle, in: folder)
        throw error
      }
    } catch {
      switch error.code {
      case ELOOP: throw .symbolicLink(path: path)
      case ENOLCK, ENOSYS, EOPNOTSUPP: throw .cannotLock(path: folder.location.path, error)
      default: throw .cannotOpen(path: path, error)
      }
    }
  }

  private static func tryToAcquire(_ handle: FileSystem.Handle, in folder: VaultFolder) throws(SystemError) -> Attempt {
    let files = folder.files
    let status = try files.status(of: handle)
    guard status.kind == .file, status.owner == folder.user else { throw SystemError(EACCES) }
    guard try files.lock(handle) else {
      return .busy(process: (try? files.read(handle, upTo: 16, at: 0)).flatMap(process))
    }
    guard (try? files.status(of: folder.location.lockName, in: folder.handle))?.identity == status.identity else {
      return .gone
    }
    // A lock file holds at most a process id, or the NULs that a loss of power left of it. A file with anything else in
    // it must not be overwritten.
    if status.size > 0 {
      let bytes = try files.read(handle, upTo: 16, at: 0)
      guard status.size <= 16, bytes.allSatisfy({ isDigit($0) || $0 == 0 || isSpace($0) }) else { return .foreign }
    }
    if status.permissions != 0o600 { try files.makePrivate(handle) }
    return .taken(handle)
  }

  private static func process(_ bytes: [UInt8]) -> Int32? {
    Int32(String(decoding: bytes.prefix(while: isDigit), as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isSpace(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20].contains(byte) }
}
