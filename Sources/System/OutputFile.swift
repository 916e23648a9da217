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
    if !overwriting { try requireNew(path) }
    let name = FaultMessage.text(path.quotedWhole)
    if isLockOfVault(path) { throw Failure(.cannotCreate, .fileIsLock, ["file": name]) }
    let old = FileStatus.at(path)
    if let old, old.kind != .file {
      throw Failure(.cannotCreate, .fileNotOrdinary, ["file": name])
    }
    if old != nil, InputFile.hasRead(path) {
      throw Failure(.cannotCreate, .fileIsInput, ["file": name])
    }
    if old != nil, isLocked(path) {
      throw Failure(.cannotCreate, .fileLocked, ["file": name])
    }
    let (files, folder) = (SystemFiles(), SystemFiles.workingFolder)
    do throws(WritingError) {
      if old == nil {
        _ = try files.create(path, in: folder, with: bytes)
      } else {
        _ = try files.replace(path, by: path + ".new-\(getpid())", in: folder, with: bytes)
      }
    } catch {
      let values: [String: FaultMessage] = ["file": name, "error": "\(error.reason)"]
      switch error.step {
      case .making: throw Failure(.cannotCreate, .fileNotMade, values)
      case .writing: throw Failure(.io, .fileNotWritten, values)
      case .replacing: throw Failure(.io, .fileNotReplaced, values)
      }
    }
  }

  /// Whether a vault beside it needs this name for its lock, which anything else in the file would keep shut.
  private static func isLockOfVault(_ path: String) -> Bool {
    let ending = ".lock"
    return path.hasSuffix(ending) && isLocked(String(path.dropLast(ending.count)))
  }

  /// Whether it is an age file. What is in one cannot be made again, and no other file takes its place.
  private static func isLocked(_ path: String) -> Bool {
    let starts = ["age-encryption.org/", "-----BEGIN AGE "].map { Array($0.utf8) }
    guard let bytes = try? ReadableFile(path, waits: false).read(upTo: 64) else { return false }
    return starts.contains(where: bytes.starts)
  }

  /// Checks early that a new file can be written.
  ///
  /// - Throws: `Failure` with status 73 if the file exists, or its folder does not or may not be written to.
  package static func requireNew(_ path: String) throws(Failure) {
    let name = FaultMessage.text(path.quotedWhole)
    if FileStatus.at(path) != nil {
      throw Failure(.cannotCreate, .fileExists, ["file": name])
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if access(folder, W_OK | X_OK) != 0 {
      throw Failure(.cannotCreate, .fileNotMade, ["file": name, "error": "\(SystemError.last)"])
    }
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
