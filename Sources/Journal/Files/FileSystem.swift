import Glibc

/// The calls that a vault makes to the system, one method each, so that tests can let any one of them fail.
///
/// Files are named by a name in an open folder: what was checked about the folder stays true of it. No call follows a
/// symbolic link in the place of the file, waits for anything, or is interrupted half-way.
package protocol FileSystem: Sendable {
  /// A descriptor.
  typealias Handle = Int32

  func openFolder(_ path: String) throws(SystemError) -> Handle
  /// With mode 0700.
  func makeFolder(_ path: String) throws(SystemError)
  func open(_ name: String, in folder: Handle, for use: FileUse) throws(SystemError) -> Handle
  func close(_ handle: Handle) throws(SystemError)

  func status(of handle: Handle) throws(SystemError) -> FileStatus
  /// Of the link itself, where it is one.
  func status(of name: String, in folder: Handle) throws(SystemError) -> FileStatus

  /// - Parameter offset: from the start of the file.
  /// - Returns: at most `count` bytes; none at the end.
  func read(_ handle: Handle, upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8]
  /// - Returns: how many bytes were written, from the start of `bytes`; at least one.
  func write(_ bytes: ArraySlice<UInt8>, to handle: Handle, at offset: Int) throws(SystemError) -> Int
  func setLength(_ handle: Handle, _ length: Int) throws(SystemError)
  /// To mode 0600.
  func makePrivate(_ handle: Handle) throws(SystemError)
  /// Returns when what was written is on the disk.
  func synchronize(_ handle: Handle) throws(SystemError)

  /// Replaces what is called `new`.
  func rename(_ old: String, to new: String, in folder: Handle) throws(SystemError)
  func remove(_ name: String, in folder: Handle) throws(SystemError)

  /// - Returns: whether this process holds the lock now; not, where another one does.
  func lock(_ handle: Handle) throws(SystemError) -> Bool
}

package enum FileUse: Sendable {
  case reading
  /// For writing and reading, mode 0600; there must be nothing of that name.
  case creating
  /// For writing and reading, mode 0600, whether it is there or not.
  case locking
}

extension FileSystem {
  /// Returns when the names in `folder` are on the disk, as far as its file system can tell.
  func synchronizeFolder(_ folder: Handle) throws(SystemError) {
    do throws(SystemError) {
      try synchronize(folder)
    } catch {
      // Some network and user-space file systems do not know this call for folders.
      if error.code != EINVAL { throw error }
    }
  }

  /// All of a file of `size` bytes, and one more where it has more.
  func readAll(_ handle: Handle, size: Int) throws(SystemError) -> [UInt8] {
    var bytes = try read(handle, upTo: size + 1, at: 0)
    while !bytes.isEmpty, bytes.count <= size {
      let more = try read(handle, upTo: size + 1 - bytes.count, at: bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  func writeAll(_ bytes: [UInt8], to handle: Handle) throws(SystemError) {
    var done = 0
    while done < bytes.count { done += try write(bytes[done...], to: handle, at: done) }
  }
}
