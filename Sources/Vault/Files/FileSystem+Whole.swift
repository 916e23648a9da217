import Glibc

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
