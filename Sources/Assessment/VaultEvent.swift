import Vault

/// What became of a `VaultAction`.
package indirect enum VaultEvent: Sendable {
  /// There is no vault; one would lie at this path.
  case absent(path: String)
  /// There is one, closed.
  case closed(path: String)
  /// What holds the vault now, on the disk too.
  case open(VaultContents, path: String)
  /// What was answered is kept in it, all of it.
  case kept(VaultContents, path: String)
  /// What was answered is in memory only: one sentence says why, and what to do.
  case notKept(String, VaultContents)
  /// Nothing was done, or it is in memory only: one sentence says why, and what to do.
  ///
  /// - Parameter contents: what an open vault holds in memory; nil where none is open.
  case failed(String, VaultContents?)
  /// The vault was closed; what it held has to be forgotten.
  case locked(path: String)
  case deleted(path: String)

  /// Whether a passphrase that was worked on came to this.
  package var endsWork: Bool {
    switch self {
    case .absent, .closed, .kept, .notKept: false
    case .open, .failed, .locked, .deleted: true
    }
  }
}
