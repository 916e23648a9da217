import Instrument

/// Reads what one respondent answered.
package protocol AnswerReader: Sendable {
  /// Reads one line or row, without its end.
  ///
  /// - Returns: nil for an empty one.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> AnswerLine?
}

/// How answers are written down.
package enum InputFormat: String, CaseIterable, Sendable {
  /// Found out by the first line.
  case auto
  /// A JSON object a line.
  case jsonl
  /// A table with a row for each respondent; the first row names the columns.
  case csv
}

/// What is read besides the answers.
package struct AnswerOptions: Sendable {
  package var format: InputFormat
  /// Whether private answers are read; only tips have a use for them.
  package var readsSafety: Bool
  /// The column or key that says which group a respondent belongs to.
  package var group: String?
  /// Whether each line says which of two people it is from; see ``PairSide``.
  package var readsPairs = false
  /// The number of the first line with answers; nil where it is counted from the start of the file.
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
