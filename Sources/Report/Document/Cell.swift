import Instrument

/// One value of a table, as it is read.
package struct Cell: Equatable, Sendable {
  package let text: String
  /// Whose side it is on; nil for neither.
  package let side: Person?
  /// It stands for something that is not there.
  package let isMissing: Bool

  package init(_ text: String, side: Person? = nil, isMissing: Bool = false) {
    self.text = text
    self.side = side
    self.isMissing = isMissing
  }

  package static func missing(_ reason: String) -> Cell { Cell(reason, isMissing: true) }
}
