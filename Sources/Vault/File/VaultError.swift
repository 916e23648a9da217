import System
import Text

/// Why something could not be done with a vault. Each is one sentence that says what happened and what to do; it may
/// quote a path, and has to be made printable where it is written.
package enum VaultError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It must not tell which.
  case wrongPassphraseOrDamaged
  case emptyPassphrase
  case passphraseTooLong
  case passphraseNotTypable

  case noHome
  case missing(path: String)
  case exists(path: String)
  /// - Parameter process: the one that holds it, where that is known.
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

  package var description: String {
    switch self {
    case .wrongPassphraseOrDamaged:
      "The vault did not open: either the passphrase is another one or the file is damaged; try again, or use a backup."
    case .emptyPassphrase: "The passphrase is empty; choose one of several words."
    case .passphraseTooLong: "The passphrase is longer than \(Secret.longest) bytes; use a shorter one."
    case .passphraseNotTypable:
      "The passphrase has something that cannot be typed again, such as a second line, a control character or a byte that is not UTF-8; use letters, digits, signs and spaces."
    case .noHome: "It is not known where your files are (HOME is not set); name a file with --vault."
    case .missing(let path):
      "There is no vault at \(Self.quoted(path)); make one with “poise vault create --vault \(path.shellWord)”."
    case .exists(let path): "There is a file at \(Self.quoted(path)) already; choose another name."
    case .held(let path, let process):
      "The vault at \(Self.quoted(path)) is open in another window"
        + (process.map { " (process \($0))" } ?? "") + "; close it there first."
    case .symbolicLink(let path):
      "\(Self.quoted(path)) is a symbolic link, which others could turn elsewhere; name the file itself, as “readlink -f \(path.shellWord)” shows it."
    case .notAFile(let path): "\(Self.quoted(path)) is not the path of a plain file; name another with --vault."
    case .readableByOthers(let path):
      "Others on this machine may read \(Self.quoted(path)); close it to them with “chmod 600 \(path.shellWord)”."
    case .folderWritableByOthers(let path):
      "Others on this machine may replace files in \(Self.quoted(path)); close it to them with “chmod go-w \(path.shellWord)”."
    case .ownedByAnother(let path):
      "\(Self.quoted(path)) belongs to another user; take a copy that is yours with “install -m 600 \(path.shellWord) COPY”."
    case .tooLarge(let path):
      "\(Self.quoted(path)) is larger than a vault can be; check with “ls -l \(path.shellWord)” that it is the right file."
    case .armored(let path):
      "\(Self.quoted(path)) is an age file written as text (armored); make it a plain one with “(umask 077; grep -v -e - \(path.shellWord) | base64 -d > NEW)”, and name that."
    case .laterFormat: "The vault was written by a later version of poise; install that one to open it."
    case .notAVault: "The file opened, but there is no vault of poise inside; name another with --vault."
    case .noSuchEntry(let path): "There is no such entry; “poise history --vault \(path.shellWord)” lists them."
    case .changedOutside(let path):
      "Another program has replaced or removed \(Self.quoted(path)), so nothing was written there; save to another file, or open the vault again."
    case .cannotOpen(let path, let error):
      "\(Self.quoted(path)) could not be opened (\(error)); check the path, and “ls -ld \(path.shellWord)”."
    case .cannotLock(let path, let error):
      "The disk of \(Self.quoted(path)) cannot keep two windows from writing at once (\(error)); move the vault to another disk to change it, or read it with “poise history --vault \(path.shellWord)”."
    case .notSaved(let path, let error):
      "It could not be saved to \(Self.quoted(path)) (\(error)), and the file there is as it was; make room, or save to another file."
    case .notSavedWhole(let path):
      "What was written to \(Self.quoted(path)) did not come back the same, and the file there is as it was; save to another disk."
    case .unconfirmed(let path, let error):
      "It was saved to \(Self.quoted(path)), but the disk did not confirm it (\(error)); save once more, or to another file."
    case .notDeleted(let path, let error):
      "\(Self.quoted(path)) could not be deleted (\(error)); try “rm \(path.shellWord)”."
    case .full: "The vault has no room for more; delete old entries, or begin another one with --vault."
    case .cannotDerive: "There was not enough memory to work on the passphrase; close other programs and try again."
    case .noRandomness: "The system gave no random numbers, so nothing was written; try again."
    }
  }

  private static func quoted(_ path: String) -> String { "“\(path)”" }
}
