import System

/// The open folder of a vault. Other users may not write to it.
final class VaultFolder {
  let location: VaultLocation
  let files: any FileSystem
  let user: UInt32
  let handle: FileSystem.Handle

  /// - Parameter isNew: whether to make the folder if it is missing.
  /// - Throws: `VaultError.missing` if the folder is missing and not to be made; the reason why it cannot be used.
  init(_ location: VaultLocation, isNew: Bool, environment: VaultEnvironment) throws(VaultError) {
    self.location = location
    files = environment.files
    user = environment.user
    if isNew { try Self.make(location.folder, location, files) }
    do throws(SystemError) {
      handle = try files.openFolder(location.folder)
    } catch {
      throw error.isMissing ? .missing(path: location.path) : .cannotOpen(path: location.folder, error)
    }
    try check()
  }

  deinit { try? files.close(handle) }

  /// Whether the path of the folder still leads to the open folder.
  var isInPlace: Bool {
    get throws(SystemError) {
      let found: FileSystem.Handle
      do throws(SystemError) {
        found = try files.openFolder(location.folder)
      } catch {
        if error.isMissing { return false }
        throw error
      }
      defer { try? files.close(found) }
      return try files.status(of: found).identity == files.status(of: handle).identity
    }
  }

  /// The status of the vault file.
  ///
  /// - Returns: nil if there is no file.
  /// - Throws: the reason why the file cannot be used.
  func fileStatus() throws(VaultError) -> FileStatus? {
    let path = location.path
    let status: FileStatus
    do throws(SystemError) {
      status = try files.status(of: location.name, in: handle)
    } catch {
      if error.isMissing { return nil }
      throw .cannotOpen(path: path, error)
    }
    guard status.kind != .symbolicLink else { throw .symbolicLink(path: path) }
    guard status.kind == .file else { throw .notAFile(path: path) }
    guard status.owner == user else { throw .ownedByAnother(path: path) }
    guard status.permissions & 0o077 == 0 else { throw .readableByOthers(path: path) }
    guard status.size <= AgeFile.largest else { throw .tooLarge(path: path) }
    return status
  }

  private func check() throws(VaultError) {
    let status: FileStatus
    do throws(SystemError) {
      status = try files.status(of: handle)
    } catch {
      throw .cannotOpen(path: location.folder, error)
    }
    // A folder of the administrator is accepted, because root can change everything anyway.
    guard status.owner == user || status.owner == 0 else { throw .ownedByAnother(path: location.folder) }
    guard status.permissions & 0o022 == 0 else { throw .folderWritableByOthers(path: location.folder) }
  }

  /// Makes the folder and its missing parents, and syncs them so that they survive a crash.
  private static func make(_ path: String, _ location: VaultLocation, _ files: any FileSystem) throws(VaultError) {
    if let handle = try? files.openFolder(path) {
      try? files.close(handle)
      return
    }
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    if parent != path { try make(parent, location, files) }
    do throws(SystemError) {
      do throws(SystemError) {
        try files.makeFolder(path)
      } catch {
        // Another process may have made it first. Whether it is a folder shows when it is opened.
        if !error.isExisting { throw error }
      }
      let handle = try files.openFolder(parent)
      defer { try? files.close(handle) }
      try files.synchronizeFolder(handle)
    } catch {
      throw .cannotOpen(path: path, error)
    }
  }
}

/// Checks a vault without opening it: takes no lock and writes nothing.
package enum VaultInspection {
  /// - Returns: why the folder or the file cannot be used; nil if both are in order.
  package static func refusal(at location: VaultLocation, environment: VaultEnvironment = .init()) -> VaultError? {
    do throws(VaultError) {
      let folder = try VaultFolder(location, isNew: false, environment: environment)
      return try folder.fileStatus() == nil ? .missing(path: location.path) : nil
    } catch {
      return error
    }
  }

  /// Checks that a new vault can be made here.
  ///
  /// - Throws: `VaultError.exists`, or the reason why the place cannot be used.
  package static func requireFree(_ location: VaultLocation) throws(VaultError) {
    switch refusal(at: location) {
    case nil: throw .exists(path: location.path)
    case .missing: break
    case let refusal?: throw refusal
    }
  }
}
