import DataFile
import Instrument
import Report

/// A file of lines of answers from which one is wanted.
struct AnswerFile {
  /// “-” for standard input.
  let path: String
  let questionnaire: Questionnaire

  /// - Parameter id: the wanted line's; nil where there has to be one line only.
  /// - Throws: `Failure`: 64 where it is not clear which line is meant, 65 where that line is not in order or none is
  ///   there, 66 and 74 where the file cannot be read.
  func content(id: String?) throws(Failure) -> AnswerLine.Content {
    let reader = AnswerLineReader(questionnaire)
    var source = try LineSource(path)
    var found: (line: AnswerLine, number: Int)?
    var count = 0
    while let batch = try source.next() {
      for (place, range) in batch.lines.enumerated() {
        guard let line = Self.read(batch.bytes[range], reader), id == nil || Self.isNamed(line.id, id) else { continue }
        count += 1
        found = found ?? (line, batch.firstNumber + place)
      }
      if batch.isBeforeTooLong {
        throw Failure(.data, "There is a line that is too long to be answers; put each respondent on a line.")
      }
    }
    guard let found else {
      throw Failure(
        .data, id.map { "No line has the id \($0.quoted); check how it is spelt." } ?? "There are no answers.")
    }
    guard count == 1 else {
      let advice = id == nil ? "name one with --id" : "give each its own id"
      throw Failure(.usage, "\(count) lines could be meant; \(advice).")
    }
    do throws(LineFault) {
      return try found.line.content.get()
    } catch {
      throw Failure(.data, "Line \(found.number): \(error.message)")
    }
  }

  /// - Returns: nil for an empty line.
  private static func read(_ bytes: ArraySlice<UInt8>, _ reader: AnswerLineReader) -> AnswerLine? {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    return bytes.withUnsafeBufferPointer { reader.read($0) }
  }

  private static func isNamed(_ json: String?, _ id: String?) -> Bool {
    guard let json, let id else { return false }
    return json == id || json == "\"\(id)\""
  }
}
