import Assessment
import Instrument
import Report
import Sheets
import Vault

/// Files of sheets in memory, which a front end writes and opens at once.
package struct MemorySheets {
  private var files: [String: (sheet: SharedSheet, passphrase: Secret)] = [:]

  /// The passphrase of a vault, which no sheet may have.
  package var refused: Secret?

  package init() {}

  package subscript(_ path: String) -> SharedSheet? { files[path]?.sheet }

  package mutating func perform(_ action: SheetAction) -> SheetEvent {
    switch action {
    case .write(let sheet, let path, let passphrase):
      guard files[path] == nil else { return .failed("There is a file \(path).") }
      if passphrase == refused {
        return .needsAnotherPassphrase((try? Embedded.books.sheets?.sentence(.passphraseOfVault, path: path)) ?? "")
      }
      files[path] = (sheet, passphrase)
      return .wrote(path: path)
    case .open(let paths, let passphrases, let names): return open(paths, passphrases, names)
    }
  }

  private func open(_ paths: [String], _ passphrases: [Secret], _ names: [String]?) -> SheetEvent {
    for path in paths where files[path] == nil { return .failed("There is no file \(path).") }
    let opened = zip(paths, passphrases).map { path, passphrase in
      files[path].flatMap { $0.passphrase == passphrase ? $0.sheet : nil }
    }
    guard let one = opened[0], let other = opened[1] else {
      let closed = opened[0] == nil ? 0 : 1
      if opened.contains(where: { $0 != nil }), passphrases[0] == passphrases[1] { return .needsOther(closed) }
      return .failed("\(paths[closed]) did not open.")
    }
    guard paths[0] != paths[1], one.isComparable(with: other), let books = try? Embedded.books,
      let questionnaire = books.questionnaires.first(where: { $0.id == one.source.id })
    else { return .failed("They are not two of a kind.") }
    let result = JointResult(
      (one, other), names: names, neutral: books.together?.names ?? [], questionnaire: questionnaire)
    return .opened(result, isFirstA: result.a.sheet == one)
  }
}
