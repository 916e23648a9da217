import Glibc
import System

/// Held by the one process that has a vault open; it goes with the process, however that ends.
final class VaultLock {
  private enum Attempt {
    case taken(FileSystem.Handle)
    /// There is a file of that name that is somebody else's.
    case foreign
    case busy(process: Int32?)
    /// The file was removed by the one who held it. Whoever locks what is gone holds nothing.
    case gone
  }

  private let folder: VaultFolder
  private let handle: FileSystem.Handle

  /// - Throws: `VaultError.held` if another process has it.
  init(in folder: VaultFolder, process: Int32) throws(VaultError) {
    self.folder = folder
    handle = try Self.take(in: folder)
    // A full disk is no reason not to open the vault; whoever comes second is then told less.
    try? folder.files.setLength(handle, 0)
    _ = try? folder.files.write(Array(String(process).utf8)[...], to: handle, at: 0)
  }

  deinit { try? folder.files.close(handle) }

  private static func take(in folder: VaultFolder) throws(VaultError) -> FileSystem.Handle {
    for _ in 0..<100 {
      switch try attempt(in: folder) {
      case .taken(let handle): return handle
      case .foreign: throw .exists(path: folder.location.lockPath)
      case .busy(let process): throw .held(path: folder.location.path, process: process)
      case .gone: continue
      }
    }
    throw .held(path: folder.location.path, process: nil)
  }

  private static func attempt(in folder: VaultFolder) throws(VaultError) -> Attempt {
    let files = folder.files
    let path = folder.location.lockPath
    do throws(SystemError) {
      let handle = try files.open(folder.location.lockName, in: folder.handle, for: .locking)
      do throws(SystemError) {
        let result = try attempt(handle, in: folder)
        if case .taken = result { return result }
        try? files.close(handle)
        return result
      } catch {
        try? files.close(handle)
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

  private static func attempt(_ handle: FileSystem.Handle, in folder: VaultFolder) throws(SystemError) -> Attempt {
    let files = folder.files
    let status = try files.status(of: handle)
    guard status.kind == .file, status.owner == folder.user else { throw SystemError(EACCES) }
    guard try files.lock(handle) else {
      return .busy(process: (try? files.read(handle, upTo: 16, at: 0)).flatMap(process))
    }
    guard (try? files.status(of: folder.location.lockName, in: folder.handle))?.identity == status.identity else {
      return .gone
    }
    // Only a number was ever written here; what holds more is not a lock, and would be lost.
    if status.size > 0 {
      let bytes = try files.read(handle, upTo: 16, at: 0)
      guard status.size < 16, process(bytes) != nil else { return .foreign }
    }
    if status.permissions != 0o600 { try files.makePrivate(handle) }
    return .taken(handle)
  }

  private static func process(_ bytes: [UInt8]) -> Int32? {
    Int32(String(decoding: bytes, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
  }
}
