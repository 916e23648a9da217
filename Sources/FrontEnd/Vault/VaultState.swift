import Vault

/// What a sitting knows of the vault.
struct VaultState: Sendable {
  enum Vault: Sendable {
    /// Not looked for yet.
    case unknown
    case absent(path: String)
    case closed(path: String)
    /// With the answers that are being saved.
    indirect case open(VaultContents, path: String)
  }

  var vault = Vault.unknown
  /// A passphrase is being worked on.
  var isWorking = false
  /// Why the last thing that was asked of the vault was not done.
  var failure: String?
  /// What the last thing that was done came to.
  var notice: String?
  /// Whether the file holds what the open vault holds in memory.
  var isSaved = true
  /// What is being saved, or waits for it; nil where nothing is.
  var asked: VaultAction?
  /// The user goes on without saving, after it failed.
  var isGivenUp = false
  /// This sitting may take the place of another one that is under way in the vault.
  var replacesDraft = false

  var contents: VaultContents? { if case .open(let contents, _) = vault { contents } else { nil } }

  var isOpen: Bool { if case .open = vault { true } else { false } }

  var path: String {
    switch vault {
    case .unknown: ""
    case .absent(let path), .closed(let path), .open(_, let path): path
    }
  }
}
