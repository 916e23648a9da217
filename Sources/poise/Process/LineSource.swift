import DataFile
import Glibc
import Report

/// Reads a file in batches of whole lines: as much as is there, so that a slow writer gets its answers at once and a fast
/// one keeps all cores busy. Memory does not grow with the input.
struct LineSource: ~Copyable {
  /// Some lines of a file.
  struct Batch {
    let bytes: [UInt8]
    /// Where the lines stand in `bytes`, without their ends.
    let lines: [Range<Int>]
    /// The number of the first, counted from 1.
    let firstNumber: Int
    /// After these lines comes one that is longer than a line may be; it is left out.
    let isBeforeTooLong: Bool
  }

  private static let batchSize = 256 * 1024
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private var bytes: [UInt8] = []
  private var number = 1
  private var isAtEnd = false
  /// The rest of a line that is too long is passed over.
  private var isSkipping = false
  private var chunk = [UInt8](repeating: 0, count: batchSize)

  /// - Parameter path: “-” for standard input.
  /// - Throws: `Failure` with status 66 where there is no such file or it may not be read.
  init(_ path: String) throws(Failure) {
    isOwned = path != "-"
    name = isOwned ? path.quotedWhole : "The input"
    descriptor = isOwned ? try InputFile.open(path) : STDIN_FILENO
  }

  deinit { if isOwned { close(descriptor) } }

  /// - Returns: nil at the end of the file.
  /// - Throws: `Failure` with status 74 where reading fails.
  mutating func next() throws(Failure) -> Batch? {
    var searched = 0
    while true {
      if isSkipping { skip() }
      let hasLine = bytes[searched...].contains(UInt8(ascii: "\n"))
      if isAtEnd || hasLine && (bytes.count >= Self.batchSize || !isMoreThere) { break }
      if !hasLine {
        searched = bytes.count
        if bytes.count > LineScorer.longestLine { break }
      }
      try fill()
    }
    return bytes.isEmpty ? nil : takeBatch()
  }

  private mutating func takeBatch() -> Batch {
    var lines: [Range<Int>] = []
    var start = number == 1 && bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(start..<end)
      start = end + 1
    }
    if isAtEnd, start < bytes.count {
      lines.append(start..<bytes.count)
      start = bytes.count
    }
    let isTooLong = lines.isEmpty
    let batch = Batch(bytes: bytes, lines: lines, firstNumber: number, isBeforeTooLong: isTooLong)
    number += lines.count + (isTooLong ? 1 : 0)
    isSkipping = isTooLong
    bytes = Array(bytes[start...])
    return batch
  }

  private mutating func skip() {
    if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      bytes.removeFirst(end + 1)
      isSkipping = false
    } else {
      bytes = []
    }
  }

  /// Whether reading would not have to wait.
  private var isMoreThere: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  private mutating func fill() throws(Failure) {
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { return bytes += chunk.prefix(count) }
      if count == 0 { return isAtEnd = true }
      if errno != EINTR {
        throw Failure(.io, "\(name) could not be read to its end (\(String(cString: strerror(errno)))); try a copy.")
      }
    }
  }
}
