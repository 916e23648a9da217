import Vault

/// What a sitting knows of the vault.
package struct VaultState: Sendable {
  package enum Vault: Sendable {
    /// Not looked for yet.
    case unknown
    case absent(path: String)
    case closed(path: String)
    /// With the answers that are being saved.
    indirect case open(VaultContents, path: String)
  }

  package var vault = Vault.unknown
  /// A passphrase is being worked on.
  package var isWorking = false
  /// Why the last thing that was asked of the vault was not done.
  package var failure: String?
  /// Whether the file holds what the open vault holds in memory.
  package var isSaved = true
  /// What is being saved, or waits for it; nil where nothing is.
  package var asked: VaultAction?
  /// The user goes on without saving, after it failed.
  package var isGivenUp = false
  /// This sitting may take the place of another one that is under way in the vault.
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
