import Glibc

/// The metadata of a file, which can be had without reading it.
package struct FileStatus: Equatable, Sendable {
  package enum FileKind: Sendable {
    case file, folder, symbolicLink, pipe, other
  }

  package var kind: FileKind
  /// The nine lowest bits of the mode: who may read, write and execute.
  package var permissions: UInt32
  package var owner: UInt32
  /// The size in bytes.
  package var size: Int
  /// Device and inode number. They identify a file whatever its name.
  package var identity: Identity
  /// When the content was last changed, in nanoseconds since 1970; 0 if not known.
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

  /// Whether a user other than this one and root may change the file.
  package var isChangeableByOthers: Bool { permissions & 0o022 != 0 || ![0, geteuid()].contains(owner) }

  /// Whether this is the same file with the same content, as far as its metadata shows.
  package func isUnchanged(since other: FileStatus) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }

  /// - Parameter followsLinks: whether a symbolic link stands for the file that it leads to, not for itself.
  /// - Returns: nil if there is no such file, or its metadata cannot be read.
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
