import CSV
import Text

/// Splits a stream into lines, or into the rows of a table. The result does not depend on how the stream is divided
/// into pieces.
package struct LineSplitter: Sendable {
  /// Some consecutive lines of the stream.
  package struct Batch: Sendable {
    package let bytes: [UInt8]
    /// The ranges of the lines in `bytes`, without their line ends.
    package let lines: [Range<Int>]
    /// The number of each line, counted from 1; for a row, that of its first line.
    package let numbers: [Int]
    /// The number of a line after these that is too long and left out; nil if there is none.
    package let tooLong: Int?
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The longest allowed line in bytes, without its line end.
  private let longest: Int
  private var bytes: [UInt8] = []
  /// How many bytes are known to contain no line end.
  private var searched = 0
  /// The number of the next line.
  package var number = 1
  private var isAtStart = true
  /// Whether the rest of a line that is too long is being skipped.
  private var isSkipping = false
  /// The state of searching for the end of a row; nil if lines are read.
  private var row: CSVRowEnd?
  /// The state up to which the first row was searched.
  private var searchedRow: CSVRowEnd?

  package init(longest: Int) {
    self.longest = longest
  }

  /// From now on, splits into rows of a table, which may have line feeds between quotation marks.
  package mutating func begin(table separator: UInt8) {
    row = CSVRowEnd(separator: separator)
    searchedRow = row
    searched = 0
  }

  /// The number of bytes that have not been handed out.
  package var count: Int { bytes.count }

  package mutating func append(_ piece: some Collection<UInt8>) {
    var start = piece.startIndex
    if isSkipping {
      guard let end = piece.firstIndex(of: Self.lineFeed) else { return }
      start = piece.index(after: end)
      isSkipping = false
    }
    bytes += piece[start...]
    if isAtStart, bytes.count >= [UInt8].byteOrderMark.count {
      isAtStart = false
      if bytes.starts(with: [UInt8].byteOrderMark) {
        bytes.removeFirst([UInt8].byteOrderMark.count)
        searched = 0
      }
    }
  }

  /// Whether `take` would return lines before the end of the stream.
  package mutating func isReady() -> Bool {
    // A row that is too long ends at the next line feed, whatever its quotation marks say.
    let limit = row == nil ? bytes.count : min(bytes.count, longest + 1)
    while searched < limit, !Self.isEnd(bytes[searched], in: &searchedRow) { searched += 1 }
    return searched < limit || bytes.count > longest
  }

  /// The first line without its line end; nil if it is not complete, is too long, or does not exist.
  package mutating func firstLine(isAtEnd: Bool) -> [UInt8]? {
    guard isReady() || isAtEnd, searched <= longest, !bytes.isEmpty else { return nil }
    return Array(bytes[..<searched])
  }

  /// Drops blank lines at the start all at once, because dropping each alone would move all following bytes.
  ///
  /// - Returns: whether there were any.
  package mutating func dropBlankLines(isAtEnd: Bool) -> Bool {
    var (start, place, dropped) = (0, 0, 0)
    blanks: while place < bytes.count, place - start <= longest {
      switch bytes[place] {
      case Self.lineFeed: (start, dropped) = (place + 1, dropped + 1)
      case 0x20, 0x09, 0x0D: break
      default: break blanks
      }
      place += 1
    }
    if isAtEnd, place == bytes.count, start < place, place - start <= longest {
      (start, dropped) = (place, dropped + 1)
    }
    guard dropped > 0 else { return false }
    bytes.removeFirst(start)
    searched = 0
    number += dropped
    isAtStart = false
    return true
  }

  package mutating func dropFirstLine() {
    bytes.removeFirst(min(searched + 1, bytes.count))
    searched = 0
    number += 1
    isAtStart = false
  }

  /// Hands out all complete lines, up to one that is too long.
  ///
  /// - Parameter isAtEnd: whether the stream has ended, so that the remaining bytes are a line.
  /// - Returns: nil if there is no line.
  package mutating func take(isAtEnd: Bool) -> Batch? {
    _ = isReady()
    var lines: [Range<Int>] = []
    var numbers: [Int] = []
    var start = 0
    var tooLong: Int?
    while start < bytes.count, tooLong == nil {
      let end = end(of: start)
      guard end != nil || isAtEnd || bytes.count - start > longest else { break }
      let line = start..<(end ?? bytes.count)
      if line.count > longest {
        tooLong = number
        isSkipping = end == nil
      } else {
        lines.append(line)
        numbers.append(number)
      }
      number += 1
      if row != nil { number += bytes[line].count { $0 == Self.lineFeed } }
      start = end.map { $0 + 1 } ?? bytes.count
    }
    guard start > 0 else { return nil }
    let batch = Batch(bytes: bytes, lines: lines, numbers: numbers, tooLong: tooLong)
    bytes = Array(bytes[start...])
    searched = 0
    searchedRow = row
    isAtStart = false
    return batch
  }

  private func end(of start: Int) -> Int? {
    guard var row else { return bytes[max(start, searched)...].firstIndex(of: Self.lineFeed) }
    if start == 0, searched < bytes.count, searched <= longest { return searched }
    let limit = min(bytes.count, start + longest + 1)
    for place in start..<limit where row.isEnd(bytes[place]) { return place }
    return bytes.count - start > longest ? bytes[(start + longest)...].firstIndex(of: Self.lineFeed) : nil
  }

  private static func isEnd(_ byte: UInt8, in row: inout CSVRowEnd?) -> Bool {
    row?.isEnd(byte) ?? (byte == lineFeed)
  }
}
