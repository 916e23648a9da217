import Glibc

/// Writes a file that nobody else can read, where there was none.
enum NewFile {
  /// - Throws: `Failure` with status 73 where there is a file, 74 where it cannot be written.
  static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw errno == EEXIST
        ? Failure(.cannotCreate, "There is a file \(path.quotedWhole) already; name another.")
        : Failure(.io, "\(path.quotedWhole) could not be made (\(reason)); check the path.")
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isWhole = rest.isEmpty && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWhole else {
      unlink(path)
      throw Failure(.io, "\(path.quotedWhole) could not be written to its end, so it was taken away; make room for it.")
    }
  }
}
