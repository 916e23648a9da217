import Vault

/// What a sitting knows about the vault.
package struct VaultState: Sendable {
  package enum Vault: Sendable {
    /// It is not known yet whether there is a vault.
    case unknown
    case absent(path: String)
    case closed(path: String)
    /// The vault is open; the contents include answers that are being saved.
    indirect case open(VaultContents, path: String)
  }

  package var vault = Vault.unknown
  /// Whether a key is being derived from a passphrase.
  package var isWorking = false
  /// Why the last vault action failed.
  package var failure: String?
  /// Whether the file has all changes that are in memory.
  package var isSaved = true
  /// The saving action that is running or waiting; nil if none.
  package var asked: VaultAction?
  /// Whether the user chose to go on without saving, after it failed.
  package var isGivenUp = false
  /// Whether the user allowed this sitting to replace the draft of another one.
  package var replacesDraft = false

  package var contents: VaultContents? { if case .open(let contents, _) = vault { contents } else { nil } }

  package var isOpen: Bool { if case .open = vault { true } else { false } }

  package var path: String {
    switch vault {
    case .unknown: ""
    case .absent(let path), .closed(let path), .open(_, let path): path
    }
  }
}
