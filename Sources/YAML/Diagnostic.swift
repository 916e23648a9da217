import Text

/// One fault in a data file: where it is, what is wrong and what would be right.
package struct Diagnostic: Error, Equatable, Sendable {
  /// The file as the user named it.
  package let file: String
  /// The line, counted from 1; nil for the whole file.
  package let line: Int?
  /// The path of the field, such as `items[3].text`; nil if the fault is not in a field. Printable.
  package let field: String?
  /// One sentence that says what is wrong, and what would be right. Printable, whatever it quotes.
  package let message: FaultMessage

  package init(file: String, line: Int? = nil, field: String? = nil, message: FaultMessage) {
    self.file = file
    self.line = line
    self.field = field?.printable
    self.message = message
  }
}

/// All faults of a data file: at least one diagnostic, in the order of lines.
package struct Diagnostics: Error, Equatable, Sendable {
  package let faults: [Diagnostic]

  package init(_ faults: [Diagnostic]) {
    self.faults = faults
  }
}

/// Collects diagnostics while a file is read. A class, because all fields of a file share one log.
final class DiagnosticLog {
  /// The most diagnostics. A longer list helps nobody, and a hostile file could make it very long.
  private static let maximum = 100

  let file: String
  let source: SourceLines
  private var entries: [Diagnostic?] = []
  private var isClosed = false

  init(file: String, source: SourceLines) {
    self.file = file
    self.source = source
  }

  /// The diagnostics in the order of lines, then in the order of reading.
  var faults: [Diagnostic] {
    let found = entries.compactMap(\.self)
    return found.indices.sorted { (found[$0].line ?? 0, $0) < (found[$1].line ?? 0, $1) }.map { found[$0] }
  }

  /// Whether further diagnostics are dropped.
  var isFull: Bool { isClosed || entries.count >= Self.maximum }

  /// - Returns: a handle for `retract`.
  @discardableResult
  func add(_ message: @autoclosure () -> FaultMessage, line: Int?, field: String?) -> Int? {
    guard !isFull else { return nil }
    entries.append(Diagnostic(file: file, line: line, field: field, message: message()))
    return entries.count - 1
  }

  /// Removes a diagnostic that another one explains.
  func retract(_ handle: Int) {
    entries[handle] = nil
  }

  /// Drops all further diagnostics, because the last one makes them meaningless.
  func close() {
    isClosed = true
  }

  /// The number of diagnostics so far. Compare two counts to see whether reading a part added any.
  var count: Int { entries.count }
}
