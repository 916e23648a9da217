import Text
import YAML

/// A helpline, or another person or service that the user can contact.
package struct Helpline: Equatable, Sendable {
  /// The country or region that it serves.
  package let place: String
  package let name: String
  /// The people that it serves: "Men", "Anybody at work".
  package let serves: String?
  /// Phone numbers and other ways to reach it, as they are shown: "text START to 88788". At least one.
  package let reach: [String]
  package let note: String?
  /// Where the contact was published; nil if the user added it without a source.
  package let source: String?
  /// The date on which the source was checked: a year, a month `2024-07` or a day `2023-06-01`.
  package let checked: String?

  /// Reads a file of helplines, such as the user's own.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8, with the structure of `helplines.yaml`.
  ///   - file: the file name for diagnostics.
  /// - Throws: `Diagnostics` with every fault.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> [Helpline] {
    try YAMLReader.read(bytes, file: file) { read($0, needsSource: false) }
  }

  /// - Parameter needsSource: whether `for`, `source` and `checked` are required.
  static func read(_ fields: Fields, needsSource: Bool) -> [Helpline] {
    _ = fields.integer("format", in: 1...1)
    _ = fields.optional("id")
    _ = fields.optional("language")
    let helplines = fields.list("helplines", count: 1...100).map { Helpline($0.fields(), needsSource: needsSource) }
    fields.end()
    return helplines
  }

  private init(_ fields: Fields, needsSource: Bool) {
    place = fields.text("place", maximum: 40)
    name = fields.text("name", maximum: 60)
    serves = (needsSource ? fields.required("for") : fields.optional("for"))?.text(maximum: 60)
    reach = fields.list("reach", count: 1...6).map { $0.text(maximum: 60) }
    note = fields.optional("note")?.text(maximum: 120)
    source = (needsSource ? fields.required("source") : fields.optional("source"))?.text(maximum: 80)
    let date = needsSource ? fields.required("checked") : fields.optional("checked")
    checked = date?.text(maximum: 10)
    if let date, let checked, !CalendarDate.isDayMonthOrYear(checked) {
      date.fault(.dateWanted, ["found": .text(checked)])
    }
    fields.end()
  }

  /// The helpline in one line: its name, whom it serves, how to reach it, and when it was checked. "Line (Men), 0800 1
  /// (2026-07)".
  package var contact: String {
    name + (serves.map { " (\($0))" } ?? "") + ", " + reach.joined(separator: ", ") + (checked.map { " (\($0))" } ?? "")
  }
}
