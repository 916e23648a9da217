import Instrument
import Scoring

/// Turns one line of answers into what is to be written for it.
package protocol LineFilter: Sendable {
  /// - Parameters:
  ///   - line: without its end.
  ///   - number: counted from 1.
  ///   - file: for a fault; nil where there is one file only.
  /// - Returns: what to write for the line, nothing for an empty one, and whether the line was in order.
  func output(
    for line: UnsafeBufferPointer<UInt8>, number: Int, file: String?
  ) -> (bytes: [UInt8], isInOrder: Bool)
}

/// Turns lines of answers into lines of profiles: the whole of `poise score` but its files.
package struct LineScorer: LineFilter {
  /// The longest line, in bytes; all answers to the largest questionnaire take a twentieth of it.
  package static let longestLine = 1 << 20

  private let questionnaire: Questionnaire
  private let form: Form
  private let reader: AnswerLineReader

  package init(_ questionnaire: Questionnaire, form: Form) {
    self.questionnaire = questionnaire
    self.form = form
    reader = AnswerLineReader(questionnaire)
  }

  package func output(
    for line: UnsafeBufferPointer<UInt8>, number: Int, file: String?
  ) -> (bytes: [UInt8], isInOrder: Bool) {
    guard let answers = reader.read(line) else { return ([], true) }
    switch answers.content {
    case .failure(let fault): return (fault.line(id: answers.id, number: number, file: file), false)
    case .success(let content):
      let profile = PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds)
      return (ProfileLine(id: answers.id, questionnaire: questionnaire, form: form, profile: profile).bytes, true)
    }
  }

  /// What to write for a line that nobody wants to hold in memory.
  static func tooLong(number: Int, file: String?) -> [UInt8] {
    LineFault(.tooLong, "The line is longer than \(longestLine / 1024) KiB; put each respondent on a line.")
      .line(id: nil, number: number, file: file)
  }
}
