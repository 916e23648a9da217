import YAML
import Glibc
import Report

/// Writes files that only their owner can read.
enum OutputFile {
  /// How to write a report whose file ends like this; nil where the end says nothing.
  static func format(of path: String?) -> ReportFormat? {
    switch path?.split(separator: ".").last?.lowercased() {
    case "html", "htm": .html
    case "md", "markdown": .markdown
    case "json": .json
    case "csv": .csv
    case "txt": .text
    default: nil
    }
  }

  /// - Parameter overwriting: put it in the place of a file that is there. That file stays whole until the new one is.
  /// - Throws: `Failure`: 73 where the file is there already or cannot be made, 74 where writing fails.
  static func write(_ text: String, to path: String, overwriting: Bool) throws(Failure) {
    var status = stat()
    let isThere = lstat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      throw Failure(.cannotCreate, "\(path.quotedWhole) is not an ordinary file; choose another name.")
    }
    if isThere, !overwriting {
      throw Failure(.cannotCreate, "\(path.quotedWhole) is there already; choose another name, or take it away first.")
    }
    let target = isThere ? path + ".new-\(getpid())" : path
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        .cannotCreate, "\(path.quotedWhole) could not be made (\(reason)); check the folder, or choose another name.")
    }
    do throws(Failure) {
      defer { close(descriptor) }
      // The mask of the shell can only take rights away; a report that its owner cannot read helps nobody.
      fchmod(descriptor, 0o600)
      try write(Array(text.utf8), to: descriptor, name: path)
      if target != path, rename(target, path) != 0 {
        throw Failure(.io, "\(path.quotedWhole) could not be replaced (\(reason)); choose another name.")
      }
    } catch {
      // Half a report would look like a whole one.
      unlink(target)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(Failure) {
    guard Descriptor.write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      throw Failure(.io, "\(name.quotedWhole) could not be written (\(reason)); make room for it.")
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
