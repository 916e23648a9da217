import CSV
import Text

/// Cuts a stream into lines, or into the rows of a table. What comes out does not depend on the pieces in which the bytes
/// come in.
package struct LineSplitter: Sendable {
  /// Some lines of the stream.
  package struct Batch: Sendable {
    package let bytes: [UInt8]
    /// Where the lines stand in `bytes`, without their ends.
    package let lines: [Range<Int>]
    /// The number of each line, counted from 1; of the first line of a row.
    package let numbers: [Int]
    /// After these lines comes one that is longer than a line may be; it is left out.
    package let tooLong: Int?
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The longest line in bytes, without its end.
  private let longest: Int
  private var bytes: [UInt8] = []
  /// How many of the bytes are known to hold no end of a line.
  private var searched = 0
  /// Of the next line.
  package var number = 1
  private var isAtStart = true
  /// The rest of a line that is too long is passed over.
  private var isSkipping = false
  /// At the start of a row; nil for lines.
  private var row: CSVRowEnd?
  /// Where the first row was searched up to.
  private var searchedRow: CSVRowEnd?

  package init(longest: Int) {
    self.longest = longest
  }

  /// From here on the lines are rows, which may have line feeds between quotation marks.
  package mutating func begin(table separator: UInt8) {
    row = CSVRowEnd(separator: separator)
    searchedRow = row
    searched = 0
  }

  /// The bytes that are held back.
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

  /// Whether `take` gives something before the end of the stream.
  package mutating func isReady() -> Bool {
    // A row that is too long ends at the next line feed, whatever its quotation marks say.
    let limit = row == nil ? bytes.count : min(bytes.count, longest + 1)
    while searched < limit, !Self.isEnd(bytes[searched], in: &searchedRow) { searched += 1 }
    return searched < limit || bytes.count > longest
  }

  /// The first line without its end, once it is there; nil if it is too long or there is none.
  package mutating func firstLine(isAtEnd: Bool) -> [UInt8]? {
    guard isReady() || isAtEnd, searched <= longest, !bytes.isEmpty else { return nil }
    return Array(bytes[..<searched])
  }

  /// Drops lines of blanks before the first that holds more, all at once: each alone would move all that follows.
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

  /// Takes all lines that are whole, up to one that is too long.
  ///
  /// - Parameter isAtEnd: nothing follows; what is left is a line.
  /// - Returns: nil where there is no line.
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
