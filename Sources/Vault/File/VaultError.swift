import System
import Text

/// Why an operation on a vault failed. ``VaultWords/sentence(_:)`` is the message for the user.
package enum VaultError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The two causes cannot be told apart.
  case wrongPassphraseOrDamaged
  case emptyPassphrase
  case passphraseTooLong
  case passphraseNotTypable

  case noHome
  /// `HOME` is set, but is not an absolute path.
  case relativeHome
  case missing(path: String)
  case exists(path: String)
  /// A file that no vault made has the name of the lock.
  case foreignLock(path: String)
  /// Another process holds the lock.
  ///
  /// - Parameter process: its process id, if known.
  case held(path: String, process: Int32?)

  case symbolicLink(path: String)
  case notAFile(path: String)
  case readableByOthers(path: String)
  case folderWritableByOthers(path: String)
  case ownedByAnother(path: String)
  case tooLarge(path: String)

  /// The file is an age file in text form, as `age --armor` writes it.
  case armored(path: String)
  case laterFormat
  case notAVault
  case noSuchEntry(path: String)
  /// Another program replaced or removed the file since it was opened.
  case changedOutside(path: String)

  case cannotOpen(path: String, SystemError)
  /// The file system does not support locks.
  case cannotLock(path: String, SystemError)
  /// Saving failed; the old file is unchanged.
  case notSaved(path: String, SystemError)
  /// A new vault could not be written; there is no file.
  case notMade(path: String, SystemError)
  /// The bytes read back differ from those written; the old file is unchanged.
  case notSavedWhole(path: String)
  /// The new file is in place, but may be lost if the power fails.
  case unconfirmed(path: String, SystemError)
  case notDeleted(path: String, SystemError)
  /// The vault has reached its largest size.
  case full
  case cannotDerive
  case noRandomness

  /// The message in English.
  package var description: String { VaultWords.english?.sentence(self) ?? "" }
}

extension VaultError {
  /// The name of the message in `vault.yaml`.
  var text: VaultErrorText {
    switch self {
    case .wrongPassphraseOrDamaged: .wrongPassphraseOrDamaged
    case .emptyPassphrase: .emptyPassphrase
    case .passphraseTooLong: .passphraseTooLong
    case .passphraseNotTypable: .passphraseNotTypable
    case .noHome: .noHome
    case .relativeHome: .relativeHome
    case .missing: .missing
    case .exists: .exists
    case .foreignLock: .foreignLock
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
    case .notMade: .notMade
    case .notSavedWhole: .notSavedWhole
    case .unconfirmed: .unconfirmed
    case .notDeleted: .notDeleted
    case .full: .full
    case .cannotDerive: .cannotDerive
    case .noRandomness: .noRandomness
    }
  }

  /// The values of the placeholders in the message.
  var values: [String: String] {
    switch self {
    case .passphraseTooLong: ["bytes": String(Secret.longest)]
    case .held(let path, let process): Self.values(path).merging(["process": process.map(String.init) ?? ""]) { $1 }
    case .missing(let path), .exists(let path), .foreignLock(let path), .symbolicLink(let path), .notAFile(let path),
      .readableByOthers(let path), .folderWritableByOthers(let path), .ownedByAnother(let path), .tooLarge(let path),
      .armored(let path), .noSuchEntry(let path), .changedOutside(let path), .notSavedWhole(let path):
      Self.values(path)
    case .cannotOpen(let path, let error), .cannotLock(let path, let error), .notSaved(let path, let error),
      .notMade(let path, let error), .unconfirmed(let path, let error), .notDeleted(let path, let error):
      Self.values(path).merging(["error": error.description]) { $1 }
    case .wrongPassphraseOrDamaged, .emptyPassphrase, .passphraseNotTypable, .noHome, .relativeHome, .laterFormat,
      .notAVault, .full,
      .cannotDerive, .noRandomness:
      [:]
    }
  }

  private static func values(_ path: String) -> [String: String] {
    ["path": path, "argument": path.shellWord]
  }
}
