/// What is known about a file without reading it.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Sendable {
    case file, folder, symbolicLink, other
  }

  package var kind: Kind
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
    kind: Kind, permissions: UInt32, owner: UInt32, size: Int, identity: Identity, modified: Int = 0
  ) {
    self.kind = kind
    self.permissions = permissions
    self.owner = owner
    self.size = size
    self.identity = identity
    self.modified = modified
  }

  /// Whether it is the same file with the same bytes, as far as can be told without reading it.
  func isUnchanged(since other: FileStatus) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }
}
