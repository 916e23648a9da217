import Glibc

/// The real file system.
package struct SystemFiles: FileSystem {
  /// Stands for the working folder: names in it are ordinary paths.
  package static let workingFolder = AT_FDCWD

  package init() {}

  package func openFolder(_ path: String) throws(SystemError) -> Handle {
    try uninterrupted { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    try uninterrupted { mkdir(path, 0o700) }
    // The umask may have removed even the owner's permissions.
    try uninterrupted { chmod(path, 0o700) }
  }

  package func open(_ name: String, in folder: Handle, for use: FileUse) throws(SystemError) -> Handle {
    // Non-blocking, because opening a named pipe for reading would wait for a writer.
    let always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let flags =
      switch use {
      case .reading: O_RDONLY | always
      case .creating: O_RDWR | O_CREAT | O_EXCL | always
      case .locking: O_RDWR | O_CREAT | always
      }
    return try uninterrupted { openat(folder, name, flags, 0o600) }
  }

  package func close(_ handle: Handle) throws(SystemError) {
    // On Linux the descriptor is closed even if an interruption is reported.
    guard Glibc.close(handle) == 0 || errno == EINTR else { throw .last }
  }

  package func status(of handle: Handle) throws(SystemError) -> FileStatus {
    var status = stat()
    try uninterrupted { fstat(handle, &status) }
    return FileStatus(status)
  }

  package func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus {
    var status = stat()
    try uninterrupted { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  package func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var result = Result<Int, SystemError>.success(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      let start = buffer.baseAddress
      result = Result { () throws(SystemError) -> Int in try uninterrupted { pread(handle, start, count, offset) } }
      used = (try? result.get()) ?? 0
    }
    _ = try result.get()
    return bytes
  }

  package func write(_ bytes: ArraySlice<UInt8>, to handle: Handle, at offset: Int) throws(SystemError) -> Int {
    let written = try uninterrupted { bytes.withUnsafeBytes { pwrite(handle, $0.baseAddress, $0.count, offset) } }
    // If nothing was written and no error reported, a caller would try again without end.
    guard written > 0 || bytes.isEmpty else { throw SystemError(EIO) }
    return written
  }

  package func setLength(_ handle: Handle, _ length: Int) throws(SystemError) {
    try uninterrupted { ftruncate(handle, length) }
  }

  package func makePrivate(_ handle: Handle) throws(SystemError) {
    try uninterrupted { fchmod(handle, 0o600) }
  }

  package func synchronize(_ handle: Handle) throws(SystemError) {
    try uninterrupted { fsync(handle) }
  }

  package func rename(_ old: String, to new: String, in folder: Handle) throws(SystemError) {
    try uninterrupted { renameat(folder, old, folder, new) }
  }

  package func remove(_ name: String, in folder: Handle) throws(SystemError) {
    try uninterrupted { unlinkat(folder, name, 0) }
  }

  package func lock(_ handle: Handle) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try uninterrupted { flock(handle, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  package func unlock(_ handle: Handle) throws(SystemError) {
    try uninterrupted { flock(handle, LOCK_UN) }
  }
}
