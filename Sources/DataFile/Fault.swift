/// What is wrong at one place of a data file, in words that say what would be right.
package struct Fault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  package let file: String
  /// Counted from 1; nil where the whole file is meant.
  package let line: Int?
  /// The way to the field, such as `items[3].text`; nil where no field is meant. Printable.
  package let field: String?
  /// One sentence: what is wrong, and what would be right. Printable, whatever it quotes.
  package let message: String

  package init(file: String, line: Int? = nil, field: String? = nil, message: String) {
    self.file = file
    self.line = line
    self.field = field?.printable
    self.message = message.printable
  }

  /// `FILE:LINE: FIELD: MESSAGE`, the form that editors jump to; on one line and printable.
  package var description: String {
    [[file.printable, line.map(String.init)].compactMap(\.self).joined(separator: ":"), field, message]
      .compactMap(\.self).joined(separator: ": ")
  }
}

/// Everything that is wrong with a data file; at least one fault, in the order of the lines.
package struct Faults: Error, Equatable, Sendable {
  package let faults: [Fault]

  package init(_ faults: [Fault]) {
    self.faults = faults
  }
}
