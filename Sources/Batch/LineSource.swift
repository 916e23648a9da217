import CSV
import Instrument
import System
import Text

/// Reads a file in batches of complete lines. A batch has whatever is available, so that a slow writer gets results at
/// once and a fast one keeps all cores busy. Memory does not grow with the input.
struct LineSource: ~Copyable {
  private static let batchSize = 512 * 1024

  private let name: FaultMessage
  private let file: ReadableFile
  private let questionnaire: Questionnaire
  private let options: AnswerOptions
  private var splitter = LineSplitter(longest: LineScorer.maximumLineLength)
  private var isAtEnd = false
  /// Why nothing more can be read. It is thrown once the lines that were read before are taken.
  private var failure: Failure?
  private var hasBegun = false
  /// The first bytes, two at most.
  private var head: [UInt8] = []
  /// The reader for the lines, which is known after the first call of `next`.
  private(set) var reader: any AnswerReader
  /// Columns that are not in the codebook and were ignored.
  private(set) var unknownColumns: [String] = []

  /// - Parameter path: “-” for standard input.
  /// - Throws: `Failure` with status 66 if there is no such file or it may not be read.
  init(_ path: String, of questionnaire: Questionnaire, _ options: AnswerOptions) throws(Failure) {
    name = path == "-" ? .key(.theInput) : .text(path.quotedWhole)
    file = path == "-" ? .standardInput : try InputFile.open(path)
    self.questionnaire = questionnaire
    self.options = options
    reader = AnswerLineReader(
      questionnaire, readsSafety: options.readsSafety, group: options.group,
      readsPairs: options.readsPairs)
  }

  /// - Parameter waits: whether to wait where no whole line is there yet.
  /// - Returns: nil at the end of the file, and where no line is there without waiting.
  /// - Throws: `Failure` with status 74 where reading fails, 65 if the first row of a table is not valid.
  mutating func next(waits: Bool = true) throws(Failure) -> LineSplitter.Batch? {
    if !hasBegun { try begin() }
    while canRead,
      waits && !splitter.isReady() || splitter.count < Self.batchSize && Descriptor.isReady(file.descriptor)
    {
      fill()
    }
    if let batch = splitter.take(isAtEnd: isAtEnd) { return batch }
    if let failure { throw failure }
    return nil
  }

  private var canRead: Bool { !isAtEnd && failure == nil }

  /// Determines from the first line that is not empty whether the input is a table, and reads the names of its columns.
  private mutating func begin() throws(Failure) {
    hasBegun = true
    while options.format != .jsonl {
      while canRead, !splitter.isReady() { fill() }
      if splitter.dropBlankLines(isAtEnd: isAtEnd) { continue }
      guard let line = splitter.firstLine(isAtEnd: isAtEnd) else { break }
      let (asked, wanted, place, number) = (questionnaire, options, name, splitter.number)
      let isHead = line.withUnsafeBufferPointer { AnswerTableReader.isHead($0, for: asked) }
      guard wanted.format == .csv || isHead else { break }
      let table = try line.withUnsafeBufferPointer { (head) throws(Failure) in
        try AnswerTableReader(head: head, for: asked, options: wanted, name: place, line: number)
      }
      reader = table
      unknownColumns = table.unknown
      splitter.dropFirstLine()
      splitter.begin(table: table.separator)
      // Lines are counted from the first one with answers.
      if options.firstLine != nil { splitter.number = 1 }
      break
    }
    if let first = options.firstLine { splitter.number += first - 1 }
  }

  private mutating func fill() {
    let piece: [UInt8]
    do throws(SystemError) {
      piece = try file.read(upTo: Self.batchSize)
    } catch {
      failure = InputFile.broken(name, error)
      return
    }
    if head.count < 2 {
      head += piece.prefix(2 - head.count)
      guard head != [0xFF, 0xFE], head != [0xFE, 0xFF] else {
        failure = Failure(.data, .fileIsUtf16, ["file": name])
        return
      }
    }
    isAtEnd = piece.isEmpty
    splitter.append(piece)
  }
}
