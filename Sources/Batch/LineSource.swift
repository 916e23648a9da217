import Instrument
import JSON
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

/// A file of lines of answers from which one is wanted.
package struct AnswerFile {
  /// “-” for standard input.
  package let path: String
  package let questionnaire: Questionnaire
  /// Whether private answers are read; only tips have a use for them.
  package let readsSafety: Bool

  package init(path: String, questionnaire: Questionnaire, readsSafety: Bool) {
    self.path = path
    self.questionnaire = questionnaire
    self.readsSafety = readsSafety
  }

  /// - Parameter id: the wanted line's, of which the first is taken; nil where there has to be one line only.
  /// - Throws: `Failure`: 64 where it is not clear which line is meant, 65 where that line is not in order or none is
  ///   there, 66 and 74 where the file cannot be read.
  package func content(id: String?) throws(Failure) -> AnswerLine.Content {
    let reader = AnswerLineReader(questionnaire, readsSafety: readsSafety)
    // A number, or a text however it is spelt in the file.
    let wanted = id.map { [$0, JSONWriter.quoted($0)] }
    var source = try LineSource(path)
    var found: (line: AnswerLine, number: Int)?
    var isIncomplete = false
    while wanted == nil || found == nil, let batch = try source.next() {
      for (place, range) in batch.lines.enumerated() {
        guard let line = batch.bytes[range].withUnsafeBufferPointer(reader.read) else { continue }
        if let wanted {
          guard let id = line.id, wanted.contains(id) else { continue }
        } else if found != nil {
          throw Failure(.usage, "More than one line could be meant; name one with --id.")
        }
        found = (line, batch.firstNumber + place)
        if wanted != nil { break }
      }
      if batch.isBeforeTooLong { isIncomplete = true }
    }
    if isIncomplete, wanted == nil || found == nil {
      throw Failure(.data, "There is a line that is too long to be answers; put each respondent on a line.")
    }
    guard let found else {
      throw Failure(
        .data, id.map { "No line has the id \($0.quoted); check how it is spelt." } ?? "There are no answers.")
    }
    do throws(LineFault) {
      return try found.line.content.get()
    } catch {
      throw Failure(.data, "Line \(found.number): \(error.message)")
    }
  }
}
