import System
import Text

/// Why something could not be done with a vault. ``VaultWords/sentence(_:)`` says it.
package enum VaultError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It must not tell which.
  case wrongPassphraseOrDamaged
  case emptyPassphrase
  case passphraseTooLong
  case passphraseNotTypable

  case noHome
  case missing(path: String)
  case exists(path: String)
  /// - Parameter process: the one that holds it if that is known.
  case held(path: String, process: Int32?)

  case symbolicLink(path: String)
  case notAFile(path: String)
  case readableByOthers(path: String)
  case folderWritableByOthers(path: String)
  case ownedByAnother(path: String)
  case tooLarge(path: String)

  /// An age file in the form of text, as `age --armor` writes it.
  case armored(path: String)
  case laterFormat
  case notAVault
  case noSuchEntry(path: String)
  /// Another program replaced or removed the file since it was opened.
  case changedOutside(path: String)

  case cannotOpen(path: String, SystemError)
  /// The file system has no locks.
  case cannotLock(path: String, SystemError)
  /// The old file stands.
  case notSaved(path: String, SystemError)
  /// What was read back is not what was written; the old file stands.
  case notSavedWhole(path: String)
  /// The new file stands, but may not survive a loss of power.
  case unconfirmed(path: String, SystemError)
  case notDeleted(path: String, SystemError)
  /// More than a vault may hold.
  case full
  case cannotDerive
  case noRandomness

  /// In English.
  package var description: String { VaultWords.english?.sentence(self) ?? "" }
}

extension VaultError {
  /// The text that says it.
  var text: VaultErrorText {
    switch self {
    case .wrongPassphraseOrDamaged: .wrongPassphraseOrDamaged
    case .emptyPassphrase: .emptyPassphrase
    case .passphraseTooLong: .passphraseTooLong
    case .passphraseNotTypable: .passphraseNotTypable
    case .noHome: .noHome
    case .missing: .missing
    case .exists: .exists
    case .held(_, let process): process == nil ? .held : .heldBy
    case .symbolicLink: .symbolicLink
    case .notAFile: .notAFile
    case .readableByOthers: .readableByOthers
    case .folderWritableByOthers: .folderWritableByOthers
    case .ownedByAnother: .ownedByAnother
    case .tooLarge: .tooLarge
    case .armored: .armored
    case .laterFormat: .laterFormat
    case .notAVault: .notAVault
    case .noSuchEntry: .noSuchEntry
    case .changedOutside: .changedOutside
    case .cannotOpen: .cannotOpen
    case .cannotLock: .cannotLock
    case .notSaved: .notSaved
    case .notSavedWhole: .notSavedWhole
    case .unconfirmed: .unconfirmed
    case .notDeleted: .notDeleted
    case .full: .full
    case .cannotDerive: .cannotDerive
    case .noRandomness: .noRandomness
    }
  }

  /// The values of its placeholders.
  var values: [String: String] {
    switch self {
    case .passphraseTooLong: ["bytes": String(Secret.longest)]
    case .held(let path, let process): Self.values(path).merging(["process": process.map(String.init) ?? ""]) { $1 }
    case .missing(let path), .exists(let path), .symbolicLink(let path), .notAFile(let path),
      .readableByOthers(let path), .folderWritableByOthers(let path), .ownedByAnother(let path), .tooLarge(let path),
      .armored(let path), .noSuchEntry(let path), .changedOutside(let path), .notSavedWhole(let path):
      Self.values(path)
    case .cannotOpen(let path, let error), .cannotLock(let path, let error), .notSaved(let path, let error),
      .unconfirmed(let path, let error), .notDeleted(let path, let error):
      Self.values(path).merging(["error": error.description]) { $1 }
    case .wrongPassphraseOrDamaged, .emptyPassphrase, .passphraseNotTypable, .noHome, .laterFormat, .notAVault, .full,
      .cannotDerive, .noRandomness:
      [:]
    }
  }

  private static func values(_ path: String) -> [String: String] {
    ["path": path, "argument": path.shellWord]
  }
}
