import System
import Text

/// Reads a file in batches of whole lines: as much as is there, so that a slow writer gets its answers at once and a fast
/// one keeps all cores busy. Memory does not grow with the input.
struct LineSource: ~Copyable {
  private static let batchSize = 256 * 1024

  private let name: String
  private let file: ReadableFile
  private var splitter = LineSplitter(longest: LineScorer.longestLine)
  private var isAtEnd = false

  /// - Parameter path: “-” for standard input.
  /// - Throws: `Failure` with status 66 where there is no such file or it may not be read.
  init(_ path: String) throws(Failure) {
    name = path == "-" ? "The input" : path.quotedWhole
    file = path == "-" ? .standardInput : try InputFile.open(path)
  }

  /// - Returns: nil at the end of the file.
  /// - Throws: `Failure` with status 74 where reading fails.
  mutating func next() throws(Failure) -> LineSplitter.Batch? {
    while !isAtEnd, !splitter.isReady() || splitter.count < Self.batchSize && Descriptor.isReady(file.descriptor) {
      try fill()
    }
    return splitter.take(isAtEnd: isAtEnd)
  }

  private mutating func fill() throws(Failure) {
    do throws(SystemError) {
      let piece = try file.read(upTo: Self.batchSize)
      isAtEnd = piece.isEmpty
      splitter.append(piece)
    } catch {
      throw InputFile.broken(name, error)
    }
  }
}
