import Glibc
import Synchronization
import Text

/// Reads files named by the user, which may be of any kind.
package enum InputFile {
  /// The bytes of the file. Stops reading once there are more than `limit`.
  ///
  /// - Throws: `Failure` with status 66 if there is no such file or it may not be read, 74 if reading fails.
  package static func bytes(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    let file = try open(path)
    do throws(SystemError) {
      return try file.rest(upTo: limit)
    } catch {
      throw broken(.text(path.quotedWhole), error)
    }
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `Failure` with status 66 if there is no such file or it may not be read.
  package static func open(_ path: String) throws(Failure) -> ReadableFile {
    let file: ReadableFile
    do throws(SystemError) {
      file = try ReadableFile(path)
    } catch {
      throw cannotOpen(.text(path.quotedWhole), error)
    }
    let status = file.status
    if status?.kind == .folder { throw Failure(.noInput, .fileIsFolder, ["file": .text(path.quotedWhole)]) }
    if let status, status.kind == .file { opened.withLock { $0.append(status) } }
    return file
  }

  /// The ordinary files that this process has opened as input.
  private static let opened = Mutex<[FileStatus]>([])

  /// Whether the file was read as input, also on standard input, or under another name.
  static func hasRead(_ path: String) -> Bool {
    guard let status = FileStatus.at(path, followsLinks: true), status.kind == .file else { return false }
    return opened.withLock { $0.contains { status.isUnchanged(since: $0) } }
      || ReadableFile.standardInput.status?.identity == status.identity
  }

  /// Checks that standard output does not go to the file that is read: it would be read on and on.
  ///
  /// - Parameter path: “-” for standard input.
  /// - Throws: `Failure` with status 73.
  package static func requireOtherThanOutput(_ path: String) throws(Failure) {
    let status = path == "-" ? ReadableFile.standardInput.status : FileStatus.at(path, followsLinks: true)
    guard let status, status.kind == .file,
      status.identity == (try? SystemFiles().status(of: STDOUT_FILENO))?.identity
    else { return }
    let name: FaultMessage = path == "-" ? .key(.theInput) : .text(path.quotedWhole)
    throw Failure(.cannotCreate, .fileIsInput, ["file": name])
  }

  /// Checks early that `open` would succeed. A named pipe is not opened, because its writer would notice that it is
  /// closed again.
  package static func require(_ path: String) throws(Failure) {
    if FileStatus.at(path, followsLinks: true)?.kind != .pipe { _ = try open(path) }
  }

  /// - Returns: the names and paths of the YAML files in a folder; nil if `path` is not a folder, or it has none.
  package static func names(inFolder path: String) -> [(name: String, path: String)]? {
    let names = contents(ofFolder: path).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    return names.isEmpty ? nil : names.map { ($0, path.hasSuffix("/") ? path + $0 : path + "/" + $0) }
  }

  /// - Returns: the names of all files and folders in a folder, sorted; empty if `path` is no folder or may not be
  ///   read.
  package static func contents(ofFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The failure for an error during reading.
  ///
  /// - Parameter name: what was read, as worded in the middle of a sentence.
  package static func broken(_ name: FaultMessage, _ error: SystemError) -> Failure {
    // A standard input that was closed at the start reads as a folder (see `Descriptor.fillStandardStreams`).
    if case .key(.theInput, _) = name, error.code == EISDIR { return Failure(.noInput, .inputClosed) }
    return Failure(.io, .fileBroken, ["file": name, "error": "\(error)"])
  }

  private static func cannotOpen(_ name: FaultMessage, _ error: SystemError) -> Failure {
    switch error.code {
    case ENOENT, ENOTDIR: Failure(.noInput, .fileMissing, ["file": name])
    case EACCES, EPERM: Failure(.noInput, .fileForbidden, ["file": name])
    default: Failure(.noInput, .fileUnreadable, ["file": name, "error": "\(error)"])
    }
  }
}
