import YAML
import Glibc

/// Reads files named by the user, which may be anything.
enum InputFile {
  /// The bytes of the file, but no more than it takes to see that there are too many.
  ///
  /// - Throws: `Failure` with status 66 where there is no such file or it may not be read, 74 where reading fails.
  static func bytes(_ path: String, limits: Limits = Limits()) throws(Failure) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limits.bytes {
      let count = buffer.withUnsafeMutableBytes { Descriptor.read(descriptor, $0) }
      if count > 0 {
        bytes += buffer.prefix(count)
      } else if count == 0 {
        break
      } else {
        throw Failure(
          .io, "\(path.quotedWhole) could not be read to its end (\(String(cString: strerror(errno)))); try a copy.")
      }
    }
    return bytes
  }

  /// - Returns: a descriptor for reading, to be closed by the caller.
  /// - Throws: `Failure` with status 66 where there is no such file or it may not be read.
  static func open(_ path: String) throws(Failure) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotOpen(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw Failure(.noInput, "\(path.quotedWhole) is a folder; name a file in it.")
    }
    return descriptor
  }

  /// Says early what `open` would say later. A named pipe is left alone: its writer would see it closed.
  static func require(_ path: String) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFIFO { return }
    close(try open(path))
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func cannotOpen(_ path: String, _ code: Int32) -> Failure {
    let name = path.quotedWhole
    return switch code {
    case ENOENT, ENOTDIR: Failure(.noInput, "There is no file \(name); check how its name is spelt and where it lies.")
    case EACCES, EPERM: Failure(.noInput, "\(name) may not be read; “ls -l” shows whose file it is.")
    default: Failure(.noInput, "\(name) could not be opened (\(String(cString: strerror(code)))); try a copy.")
    }
  }
}
