import Text

/// Cuts a stream into lines. What comes out does not depend on the pieces in which the bytes come in.
package struct LineSplitter: Sendable {
  /// Some lines of the stream.
  package struct Batch: Sendable {
    package let bytes: [UInt8]
    /// Where the lines stand in `bytes`, without their ends.
    package let lines: [Range<Int>]
    /// The number of the first line, counted from 1.
    package let firstNumber: Int
    /// After these lines comes one that is longer than a line may be; it is left out.
    package let isBeforeTooLong: Bool
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The longest line in bytes, without its end.
  private let longest: Int
  private var bytes: [UInt8] = []
  /// How many of the bytes are known to hold no end of a line.
  private var searched = 0
  private var number = 1
  private var isAtStart = true
  /// The rest of a line that is too long is passed over.
  private var isSkipping = false

  package init(longest: Int) {
    self.longest = longest
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
    while searched < bytes.count, bytes[searched] != Self.lineFeed { searched += 1 }
    return searched < bytes.count || bytes.count > longest
  }

  /// Takes all lines that are whole, up to one that is too long.
  ///
  /// - Parameter isAtEnd: nothing follows; what is left is a line.
  /// - Returns: nil where there is no line.
  package mutating func take(isAtEnd: Bool) -> Batch? {
    var lines: [Range<Int>] = []
    var start = 0
    var isTooLong = false
    while start < bytes.count, !isTooLong {
      let end = bytes[max(start, searched)...].firstIndex(of: Self.lineFeed)
      guard end != nil || isAtEnd || bytes.count - start > longest else { break }
      let line = start..<(end ?? bytes.count)
      isTooLong = line.count > longest
      isSkipping = isTooLong && end == nil
      if !isTooLong { lines.append(line) }
      start = end.map { $0 + 1 } ?? bytes.count
    }
    guard start > 0 else { return nil }
    let batch = Batch(bytes: bytes, lines: lines, firstNumber: number, isBeforeTooLong: isTooLong)
    number += lines.count + (isTooLong ? 1 : 0)
    bytes = Array(bytes[start...])
    searched = 0
    isAtStart = false
    return batch
  }
}
