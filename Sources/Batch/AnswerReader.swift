import Instrument

/// Reads the answers of one respondent.
package protocol AnswerReader: Sendable {
  /// Reads one line or row, without its line end.
  ///
  /// - Returns: nil for an empty one.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> AnswerLine?
}

/// The format in which answers are written.
package enum InputFormat: String, CaseIterable, Sendable {
  /// Detected from the first line.
  case auto
  /// One JSON object on each line.
  case jsonl
  /// A table with one row for each respondent; the first row has the names of the columns.
  case csv
}

/// Options for what to read besides the answers.
package struct AnswerOptions: Sendable {
  package var format: InputFormat
  /// Whether to read private answers; only tips need them.
  package var readsSafety: Bool
  /// The column or key with the group of a respondent.
  package var group: String?
  /// Whether each line says which of two people it is from; see ``PairSide``.
  package var readsPairs = false
  /// The line number of the first line with answers; nil to count from the start of the file.
  package var firstLine: Int?

  package init(
    format: InputFormat = .auto, readsSafety: Bool = false, group: String? = nil, readsPairs: Bool = false,
    firstLine: Int? = nil
  ) {
    self.format = format
    self.readsSafety = readsSafety
    self.group = group
    self.readsPairs = readsPairs
    self.firstLine = firstLine
  }
}
