import Glibc

/// The file system of the machine.
package struct SystemFiles: FileSystem {
  package init() {}

  package func openFolder(_ path: String) throws(SystemError) -> Handle {
    try Self.retry { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    try Self.retry { mkdir(path, 0o700) }
  }

  package func open(_ name: String, in folder: Handle, for use: FileUse) throws(SystemError) -> Handle {
    // Opening a pipe for reading would wait for a writer.
    let always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let flags =
      switch use {
      case .reading: O_RDONLY | always
      case .creating: O_RDWR | O_CREAT | O_EXCL | always
      case .locking: O_RDWR | O_CREAT | always
      }
    return try Self.retry { openat(folder, name, flags, 0o600) }
  }

  package func close(_ handle: Handle) throws(SystemError) {
    // Linux gives the descriptor back even where it reports an interruption.
    guard Glibc.close(handle) == 0 || errno == EINTR else { throw SystemError(errno) }
  }

  package func status(of handle: Handle) throws(SystemError) -> FileStatus {
    var status = stat()
    try Self.retry { fstat(handle, &status) }
    return FileStatus(status)
  }

  package func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus {
    var status = stat()
    try Self.retry { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  package func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      repeat {
        let result = pread(handle, buffer.baseAddress, count, offset)
        code = result < 0 ? errno : 0
        used = max(result, 0)
      } while code == EINTR
    }
    guard code == 0 else { throw SystemError(code) }
    return bytes
  }

  package func write(_ bytes: ArraySlice<UInt8>, to handle: Handle, at offset: Int) throws(SystemError) -> Int {
    var code: Int32 = 0
    let written = bytes.withUnsafeBytes { buffer in
      var result = 0
      repeat {
        result = pwrite(handle, buffer.baseAddress, buffer.count, offset)
        code = result < 0 ? errno : 0
      } while code == EINTR
      return result
    }
    guard code == 0 else { throw SystemError(code) }
    // Nothing written and no reason given would be asked for again without end.
    guard written > 0 || bytes.isEmpty else { throw SystemError(EIO) }
    return written
  }

  package func setLength(_ handle: Handle, _ length: Int) throws(SystemError) {
    try Self.retry { ftruncate(handle, length) }
  }

  package func makePrivate(_ handle: Handle) throws(SystemError) {
    try Self.retry { fchmod(handle, 0o600) }
  }

  package func synchronize(_ handle: Handle) throws(SystemError) {
    try Self.retry { fsync(handle) }
  }

  package func rename(_ old: String, to new: String, in folder: Handle) throws(SystemError) {
    try Self.retry { renameat(folder, old, folder, new) }
  }

  package func remove(_ name: String, in folder: Handle) throws(SystemError) {
    try Self.retry { unlinkat(folder, name, 0) }
  }

  package func lock(_ handle: Handle) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try Self.retry { flock(handle, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  @discardableResult
  private static func retry(_ call: () -> Int32) throws(SystemError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, permissions: status.st_mode & 0o777, owner: status.st_uid, size: Int(status.st_size),
      identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)),
      modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
}
