import Instrument
import JSON
import System
import Text

/// A file of answers, from which a single line or row is read.
package struct AnswerFile {
  /// The path; “-” for standard input.
  package let path: String
  package let questionnaire: Questionnaire
  /// Whether to read private answers; only tips need them.
  package let readsSafety: Bool

  package init(path: String, questionnaire: Questionnaire, readsSafety: Bool) {
    self.path = path
    self.questionnaire = questionnaire
    self.readsSafety = readsSafety
  }

  /// - Parameter id: the id of the wanted line, which must be unique; nil if the file must have exactly one line.
  /// - Throws: `Failure`: 64 if it is not clear which line is meant, 65 if that line has faults or does not exist, 66
  ///   and 74 if the file cannot be read.
  package func content(id: String?) throws(Failure) -> AnswerLine.Content {
    // The id as JSON may have it: a number, or a string.
    let wanted = id.map { [$0, JSONWriter.quoted($0)] }
    var source = try LineSource(path, of: questionnaire, AnswerOptions(readsSafety: readsSafety))
    var found: (line: AnswerLine, number: Int)?
    var isIncomplete = false
    while let batch = try source.next() {
      let reader = source.reader
      for (place, range) in batch.lines.enumerated() {
        guard let line = batch.bytes[range].withUnsafeBufferPointer(reader.read) else { continue }
        if let wanted {
          guard let id = line.id, wanted.contains(id) else { continue }
          // Reject a second line with the same id: perhaps only one of the two contains private answers.
          if let found {
            throw Failure(
              .usage, .linesShareId, ["first": "\(found.number)", "second": "\(batch.numbers[place])"])
          }
        } else if found != nil {
          throw Failure(.usage, .linesMeant)
        }
        found = (line, batch.numbers[place])
      }
      if batch.tooLong != nil { isIncomplete = true }
    }
    if isIncomplete, wanted == nil || found == nil {
      throw Failure(.data, .lineNoAnswers)
    }
    guard let found else {
      guard let id else { throw Failure(.data, .noAnswers) }
      throw Failure(.data, .noLineHasId, ["id": .text(id.quoted)])
    }
    do throws(LineFault) {
      return try found.line.content.get()
    } catch {
      throw Failure(.data, .faultInLine, ["line": "\(found.number)", "fault": error.message])
    }
  }
}
