import Report
import Sheets
import Vault

/// Two people's sheets while they are opened and compared. They come only from two files; the open result and the vault
/// play no part, so that the comparison is the same on either person's machine.
package struct SideBySide: Equatable, Sendable {
  /// The paths of the files, the user's own first.
  package internal(set) var paths: [String]
  /// The index in the path of the place that they were opened from.
  let origin: Int
  /// The names of the two people in the order of the files; nil for neutral names.
  package internal(set) var names: [String]?
  /// The passphrase of each file, as far as known. Dropped as soon as both sheets are open.
  var passphrases: [Secret?] = [nil, nil]
  /// Why the names or a file were refused, in one sentence.
  package internal(set) var failure: String?
  /// The combined result; nil until both sheets are open.
  package internal(set) var result: JointResult?
  /// Whether the first file belongs to person `a` of the result.
  package internal(set) var isFirstA = true
}

/// An action on sheets that the front end asks the program to carry out. Each is answered by a `SheetEvent`.
package enum SheetAction: Equatable, Sendable {
  /// Write a sheet into a new encrypted file that only its owner can read.
  case write(SharedSheet, path: String, Secret)
  /// Open two files, the user's own first.
  ///
  /// - names: the names in the order of the files; nil for neutral names.
  case open(paths: [String], [Secret], names: [String]?)
}

/// The result of a `SheetAction`.
package enum SheetEvent: Sendable {
  /// The sheet was written to the file with this absolute path.
  case wrote(path: String)
  /// - isFirstA: whether the first file belongs to person `a` of the result.
  case opened(JointResult, isFirstA: Bool)
  /// The passphrase opened only one file; ask for that of the other one, 0 or 1.
  case needsOther(Int)
  /// The passphrase for a new sheet was refused, with the reason as one sentence.
  case needsAnotherPassphrase(String)
  /// The action failed, with the reason as one sentence.
  case failed(String)
}
