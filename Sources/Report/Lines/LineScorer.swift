import Instrument
import Scoring

/// Turns lines of answers into lines of profiles: the whole of `poise score` but its files.
package struct LineScorer: Sendable {
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

  /// - Parameters:
  ///   - line: without its end.
  ///   - number: counted from 1.
  ///   - file: for a fault; nil where there is one file only.
  /// - Returns: what to write for the line, nothing for an empty one, and whether it was scored.
  package func score(_ line: UnsafeBufferPointer<UInt8>, number: Int, file: String?) -> (bytes: [UInt8], isScored: Bool)
  {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return ([], true) }
    let answers = reader.read(line)
    switch answers.content {
    case .failure(let fault):
      return (FaultLine(id: answers.id, file: file, line: number, fault: fault).bytes, false)
    case .success(let content):
      let profile = PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds)
      return (ProfileLine(id: answers.id, questionnaire: questionnaire, form: form, profile: profile).bytes, true)
    }
  }

  /// What to write for a line that nobody wants to hold in memory.
  package static func tooLong(number: Int, file: String?) -> [UInt8] {
    let fault = LineFault(.tooLong, "The line is longer than \(longestLine / 1024) KiB; put each respondent on a line.")
    return FaultLine(id: nil, file: file, line: number, fault: fault).bytes
  }
}
