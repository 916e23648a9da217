import Glibc
import Text

/// Writes files that only their owner can read.
package enum OutputFile {
  /// - Parameter overwriting: whether to replace an existing file. That file stays complete until the new one is.
  /// - Throws: `Failure`: 73 if the file exists already or cannot be made, 74 if writing fails.
  package static func write(_ text: String, to path: String, overwriting: Bool) throws(Failure) {
    try write(Array(text.utf8), to: path, overwriting: overwriting)
  }

  /// - Throws: the same failures as for a text.
  package static func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws(Failure) {
    let name = path.quotedWhole
    let old = FileStatus.at(path)
    if let old, old.kind != .file {
      throw Failure(.cannotCreate, "\(name) is not an ordinary file; choose another name.")
    }
    if old != nil, !overwriting {
      throw Failure(.cannotCreate, "\(name) is there already; choose another name, or take it away first.")
    }
    if old != nil, isLocked(path) {
      throw Failure(.cannotCreate, "\(name) is a locked file, such as a vault; choose another name.")
    }
    let (files, folder) = (SystemFiles(), SystemFiles.workingFolder)
    do throws(WritingError) {
      if old == nil {
        _ = try files.create(path, in: folder, with: bytes)
      } else {
        _ = try files.replace(path, by: path + ".new-\(getpid())", in: folder, with: bytes)
      }
    } catch {
      switch error.step {
      case .making:
        throw Failure(
          .cannotCreate,
          "\(name) could not be made (\(error.reason)); check the folder, or choose another name.")
      case .writing: throw Failure(.io, "\(name) could not be written (\(error.reason)); make room for it.")
      case .replacing: throw Failure(.io, "\(name) could not be replaced (\(error.reason)); choose another name.")
      }
    }
  }

  /// Whether it is an age file. What is in one cannot be made again, and no other file takes its place.
  private static func isLocked(_ path: String) -> Bool {
    let starts = ["age-encryption.org/", "-----BEGIN AGE "].map { Array($0.utf8) }
    guard let bytes = try? ReadableFile(path, waits: false).read(upTo: 64) else { return false }
    return starts.contains(where: bytes.starts)
  }
}

/// Holds back signals that end the program.
package enum HeldSignals {
  /// Runs `work`. SIGINT, SIGHUP or SIGTERM that arrive meanwhile take effect afterwards.
  package static func during<Value>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for number in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}
