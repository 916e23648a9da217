import Content
import YAML

/// The pages of care and the helplines, as data. Read from `care.yaml` and `helplines.yaml`.
package struct CareBook: Equatable, Sendable {
  package struct Text: Equatable, Sendable {
    package let title: String
    /// At least one.
    package let paragraphs: [String]
  }

  private let pages: [CarePage: Text]
  /// In the order of the file; the user's own come first.
  package private(set) var helplines: [Helpline]

  package subscript(page: CarePage) -> Text { pages[page] ?? Text(title: "", paragraphs: []) }

  /// What came with the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> CareBook {
    CareBook(
      pages: try files.read("care.yaml", readPages),
      helplines: try files.read("helplines.yaml") { Helpline.read($0, needsSource: true) })
  }

  /// This book with the user's own helplines before the others.
  package func adding(_ own: [Helpline]) -> CareBook {
    var book = self
    book.helplines = own + helplines
    return book
  }

  /// - Throws: `Diagnostics` that name everything that is wrong, a missing page too.
  package static func readPages(_ bytes: [UInt8], file: String) throws(Diagnostics) -> [CarePage: Text] {
    try YAMLReader.read(bytes, file: file, readPages)
  }

  private static func readPages(_ fields: Fields) -> [CarePage: Text] {
    fields.readHead()
    var pages: [CarePage: Text] = [:]
    if let rows = fields.fields("pages") {
      for page in CarePage.allCases {
        guard let row = rows.fields(page.rawValue) else { continue }
        pages[page] = Text(
          title: row.text("title", maximum: 40), paragraphs: row.list("paragraphs", count: 1...8).map { $0.text() })
        row.end()
      }
      rows.end()
    }
    fields.end()
    return pages
  }
}

package enum CarePage: String, CaseIterable, Sendable {
  /// Where people can be reached; the helplines stand below it.
  case people
  /// For somebody who frightens, hurts or presses the other.
  case ownConduct = "own_conduct"
  /// What Poise can keep private, and what it cannot.
  case privacy
}
