import Report
import Sheets
import Vault

/// Two people's sheets that are being laid side by side. They come from two files and from nothing else: what is open or
/// kept here plays no part, so that a sheet says what it says whoever's machine it is.
package struct SideBySide: Equatable, Sendable {
  /// The person's own first.
  package internal(set) var paths: [String]
  /// What the two are to be called, in the order of the files; nil for names that mean nothing.
  package internal(set) var names: [String]?
  /// The passphrase of each file, as far as they are known. They go as soon as both sheets are open.
  var passphrases: [Secret?] = [nil, nil]
  /// Why a name or a file was not taken, in one sentence.
  package internal(set) var failure: String?
  /// nil until both are open.
  package internal(set) var result: JointResult?
  /// Whether the first file is the sheet of `a`.
  var isFirstA = true

  /// Which name stands for which file, where the person gave none.
  package var standsFor: [(name: String, path: String)] {
    guard names == nil, let result else { return [] }
    return [(result.a.name, paths[isFirstA ? 0 : 1]), (result.b.name, paths[isFirstA ? 1 : 0])]
  }
}

/// What the front end asks the program to do with sheets. Each comes back as `SheetEvent`.
package enum SheetAction: Equatable, Sendable {
  /// Write a sheet into a new file that only its owner can read.
  case write(SharedSheet, path: String, Secret)
  /// Open two files, the person's own first.
  ///
  /// - names: in the order of the files; nil for names that mean nothing.
  case open(paths: [String], [Secret], names: [String]?)
}

/// What became of a `SheetAction`.
package enum SheetEvent: Sendable {
  /// The sheet is in the file, or is not: one sentence says why.
  case wrote(path: String, failure: String?)
  /// - isFirstA: whether the first file is the sheet of `a`.
  case opened(JointResult, isFirstA: Bool)
  /// The passphrase opened one file only; that of the other, 0 or 1, is wanted.
  case needsOther(Int)
  /// One sentence says why, and which file, 0 or 1, it is about; nil for the passphrase.
  case failed(String, file: Int?)
}
