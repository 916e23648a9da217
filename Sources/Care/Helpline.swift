import Text
import YAML

/// Somebody who can be reached.
package struct Helpline: Equatable, Sendable {
  /// The country or region it serves.
  package let place: String
  package let name: String
  /// Whom it serves: "Men", "Anybody at work".
  package let serves: String?
  /// Numbers and other ways, as they are to be read: "text START to 88788". At least one.
  package let reach: [String]
  package let note: String?
  /// Where it was seen; nil where the user added it without saying so.
  package let source: String?
  /// The date of that source: a year, a month `2024-07` or a day `2023-06-01`.
  package let checked: String?

  /// Reads a file of helplines, such as one with the user's own.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8, of the shape of `helplines.yaml`.
  ///   - file: the name for faults.
  /// - Throws: `Diagnostics` that name everything that is wrong.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> [Helpline] {
    try YAMLReader.read(bytes, file: file) { read($0, needsSource: false) }
  }

  /// - Parameter needsSource: whether `for`, `source` and `checked` have to be there.
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
      date.fault("has to be a date such as 2026, 2026-07 or 2026-07-31, but says “\(checked)”")
    }
    fields.end()
  }

  /// Who it is, whom it serves, how to reach it, and how old that is, in one line: "Line (Men), 0800 1 (2026-07)".
  package var contact: String {
    name + (serves.map { " (\($0))" } ?? "") + ", " + reach.joined(separator: ", ") + (checked.map { " (\($0))" } ?? "")
  }
}
