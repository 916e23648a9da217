import Content
import YAML

/// The pages about care and the helplines, from `care.yaml` and `helplines.yaml`.
package struct CareBook: Equatable, Sendable {
  package struct Text: Equatable, Sendable {
    package let title: String
    /// The paragraphs of the page, at least one.
    package let paragraphs: [String]
  }

  private let pages: [CarePage: Text]
  /// The helplines in the order of the file; the user's own come first.
  package private(set) var helplines: [Helpline]

  package subscript(page: CarePage) -> Text { pages[page] ?? Text(title: "", paragraphs: []) }

  /// The care book that is built into the program.
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

  /// - Throws: `Diagnostics` with every fault, including missing pages.
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
  /// The page with people to contact; the helplines follow on it.
  case people
  /// The page for somebody who frightens, hurts or pressures the other person.
  case ownConduct = "own_conduct"
  /// What Poise can keep private, and what it cannot.
  case privacy
}
