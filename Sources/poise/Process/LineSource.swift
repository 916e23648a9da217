import YAML
import Glibc
import Report

/// Reads a file in batches of whole lines: as much as is there, so that a slow writer gets its answers at once and a fast
/// one keeps all cores busy. Memory does not grow with the input.
struct LineSource: ~Copyable {
  private static let batchSize = 256 * 1024

  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private var splitter = LineSplitter(longest: LineScorer.longestLine)
  private var isAtEnd = false
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
  mutating func next() throws(Failure) -> LineSplitter.Batch? {
    while !isAtEnd, !splitter.isReady() || splitter.count < Self.batchSize && isMoreThere { try fill() }
    return splitter.take(isAtEnd: isAtEnd)
  }

  /// Whether reading would not have to wait.
  private var isMoreThere: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  private mutating func fill() throws(Failure) {
    let count = chunk.withUnsafeMutableBytes { Descriptor.read(descriptor, $0) }
    guard count >= 0 else {
      throw Failure(.io, "\(name) could not be read to its end (\(String(cString: strerror(errno)))); try a copy.")
    }
    isAtEnd = count == 0
    splitter.append(chunk[..<count])
  }
}
