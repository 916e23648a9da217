import Text

/// Finds the end of a row byte by byte. A quotation mark counts only at the beginning of a field, so that a stray one
/// inside a field has no effect.
package struct CSVRowEnd: Sendable {
  private enum FieldPart {
    case fieldStart, plain, quoted
    /// After a quotation mark that is either the end of the field or the first of two.
    case quoteEnd
  }

  private let separator: UInt8
  private var place = FieldPart.fieldStart

  package init(separator: UInt8) {
    self.separator = separator
  }

  /// - Returns: whether this byte is a line feed that ends the row. The next byte begins another row.
  package mutating func isEnd(_ byte: UInt8) -> Bool {
    if place == .quoted {
      if byte == UInt8(ascii: "\"") { place = .quoteEnd }
      return false
    }
    switch byte {
    case UInt8(ascii: "\n"):
      place = .fieldStart
      return true
    case separator: place = .fieldStart
    case UInt8(ascii: "\"") where place != .plain: place = .quoted
    default: place = .plain
    }
    return false
  }
}

/// The fields of one row.
package enum CSVRow {
  /// The reason why a row is not valid.
  package struct Fault: Error, Equatable, Sendable {
    /// To follow the name of the column.
    package let problem: FaultText
    /// The index of the field, from 0.
    package let field: Int
  }

  /// Splits a row into fields.
  ///
  /// - Parameter bytes: one row; a carriage return at its end is ignored.
  package static func fields(
    _ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8
  ) throws(Fault) -> [String] {
    let end = bytes.last == UInt8(ascii: "\r") ? bytes.count - 1 : bytes.count
    var fields: [String] = []
    var place = 0
    while true {
      let field: [UInt8]?
      var start = place
      if place < end, bytes[place] == UInt8(ascii: "\"") {
        var text: [UInt8] = []
        place += 1
        start = place
        while true {
          while place < end, bytes[place] != UInt8(ascii: "\"") { place += 1 }
          guard place < end else { throw Fault(problem: .fieldOpen, field: fields.count) }
          text += bytes[start..<place]
          place += 1
          guard place < end, bytes[place] == UInt8(ascii: "\"") else { break }
          text.append(UInt8(ascii: "\""))
          place += 1
          start = place
        }
        guard place == end || bytes[place] == separator else {
          throw Fault(problem: .fieldGoesOn, field: fields.count)
        }
        field = text
      } else {
        while place < end, bytes[place] != separator { place += 1 }
        field = nil
      }
      let text =
        field.map { String(validating: $0, as: UTF8.self) } ?? String(validating: bytes[start..<place], as: UTF8.self)
      guard let text else { throw Fault(problem: .fieldNotUtf8, field: fields.count) }
      fields.append(text)
      if place == end { return fields }
      place += 1
    }
  }
}
