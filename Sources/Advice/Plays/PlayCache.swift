import Content
import Instrument
import Synchronization
import YAML

/// The plays of all questionnaires. Each file is read when it is first needed, so that the program starts quickly.
///
/// A class, so that copies of its owner share the plays that were read.
final class PlayCache: Sendable {
  private struct InstrumentVersion: Hashable {
    let id: String
    let items: [Item.ID]
  }

  private let files: ContentFiles?
  private let given: [String: PlayBook]
  private let booksByVersion = Mutex<[InstrumentVersion: PlayBook?]>([:])

  /// - Parameters:
  ///   - files: the files to read plays from; nil for none.
  ///   - given: plays that are used instead of a file, by questionnaire id.
  init(_ files: ContentFiles?, given: [String: PlayBook] = [:]) {
    self.files = files
    self.given = given
  }

  /// - Returns: nil if there are no plays, or if they are for other items than those of `questionnaire`.
  func plays(for questionnaire: Questionnaire) -> PlayBook? {
    if let book = given[questionnaire.id] { return book }
    guard let files else { return nil }
    let key = InstrumentVersion(id: questionnaire.id, items: questionnaire.items.map(\.id))
    return booksByVersion.withLock { books in
      if let known = books[key] { return known }
      let book = [files, .english].lazy.compactMap { try? Self.embedded(questionnaire, in: $0) }.first
      books[key] = .some(book)
      return book
    }
  }

  /// - Throws: `Diagnostics` if the plays do not fit the questionnaire, or if there are none.
  static func embedded(_ questionnaire: Questionnaire, in files: ContentFiles) throws(Diagnostics) -> PlayBook {
    try files.read(PlayBook.fileName(questionnaire.id)) { PlayBook($0, questionnaire) }
  }
}
