import Vault

/// The result of a `VaultAction`.
package indirect enum VaultEvent: Sendable {
  /// There is no vault; a new one would be made at this path.
  case absent(path: String)
  /// There is a vault, which is closed.
  case closed(path: String)
  /// The vault is open with these contents, which are saved.
  case open(VaultContents, path: String)
  /// All answers are stored in the vault.
  case kept(VaultContents, path: String)
  /// The answers are in memory only. The sentence says why, and what to do.
  case notKept(String, VaultContents)
  /// The action failed, or its result is in memory only. The sentence says why, and what to do.
  ///
  /// - Parameter contents: the contents of the open vault in memory; nil if none is open.
  case failed(String, VaultContents?)
  /// The vault was closed; its contents must be forgotten.
  case locked(path: String)
  case deleted(path: String)

  /// Whether the event ends work on a passphrase.
  package var endsWork: Bool {
    switch self {
    case .absent, .closed, .kept, .notKept: false
    case .open, .failed, .locked, .deleted: true
    }
  }
}
