import Content
import Instrument
import Synchronization
import YAML

/// The plays of all questionnaires. Each file is read when an advice needs it first: no start has to wait for them.
///
/// Reference type: copies of the owner share what was read.
final class PlayShelf: Sendable {
  private struct InstrumentVersion: Hashable {
    let id: String
    let items: [Item.ID]
  }

  private let files: ContentFiles?
  private let given: [String: PlayBook]
  private let read = Mutex<[InstrumentVersion: PlayBook?]>([:])

  /// - Parameters:
  ///   - files: where they are; nil for none but those that are given.
  ///   - given: plays that are not read from there, by the id of their questionnaire.
  init(_ files: ContentFiles?, given: [String: PlayBook] = [:]) {
    self.files = files
    self.given = given
  }

  /// - Returns: nil where there are none, and where they are for other items than those of `questionnaire`.
  func plays(for questionnaire: Questionnaire) -> PlayBook? {
    if let book = given[questionnaire.id] { return book }
    guard let files else { return nil }
    let key = InstrumentVersion(id: questionnaire.id, items: questionnaire.items.map(\.id))
    return read.withLock { books in
      if let known = books[key] { return known }
      let book = [files, .english].lazy.compactMap { try? Self.embedded(questionnaire, in: $0) }.first
      books[key] = .some(book)
      return book
    }
  }

  /// - Throws: `Diagnostics` where they do not fit the questionnaire, or where there are none.
  static func embedded(_ questionnaire: Questionnaire, in files: ContentFiles) throws(Diagnostics) -> PlayBook {
    try files.read(PlayBook.fileName(questionnaire.id)) { PlayBook($0, questionnaire) }
  }
}
