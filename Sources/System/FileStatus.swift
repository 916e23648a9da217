import Glibc

/// What is known about a file without reading it.
package struct FileStatus: Equatable, Sendable {
  package enum FileKind: Sendable {
    case file, folder, symbolicLink, pipe, other
  }

  package var kind: FileKind
  /// The nine lowest bits of the mode: who may read, write and enter.
  package var permissions: UInt32
  package var owner: UInt32
  /// In bytes.
  package var size: Int
  /// Device and number: the same for the same file, whatever its name.
  package var identity: Identity
  /// When its bytes were changed last, in nanoseconds since 1970; 0 where that is not told.
  package var modified: Int

  package struct Identity: Equatable, Sendable {
    package let device: UInt64
    package let number: UInt64

    package init(device: UInt64, number: UInt64) {
      self.device = device
      self.number = number
    }
  }

  package init(
    kind: FileKind, permissions: UInt32, owner: UInt32, size: Int, identity: Identity, modified: Int = 0
  ) {
    self.kind = kind
    self.permissions = permissions
    self.owner = owner
    self.size = size
    self.identity = identity
    self.modified = modified
  }

  /// Whether somebody else than the user and the administrator may change it.
  package var isChangeableByOthers: Bool { permissions & 0o022 != 0 || ![0, geteuid()].contains(owner) }

  /// Whether it is the same file with the same bytes, as far as can be told without reading it.
  package func isUnchanged(since other: FileStatus) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }

  /// - Parameter followsLinks: for a link, tell of what it leads to, and not of the link itself.
  /// - Returns: nil if there is nothing of that name, or nothing is told of it.
  package static func at(_ path: String, followsLinks: Bool = false) -> FileStatus? {
    var status = stat()
    return fstatat(AT_FDCWD, path, &status, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(status) : nil
  }

  init(_ status: stat) {
    let kind: FileKind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      default: .other
      }
    self.init(
      kind: kind, permissions: status.st_mode & 0o777, owner: status.st_uid, size: Int(status.st_size),
      identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)),
      modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
}
