import Instrument
import Testing

@testable import Assessment
@testable import Lines

/// Whole assessments, as they are heard.
@Suite struct TranscriptTests {
  static func transcript(_ questionnaire: Int, hasRoles: Bool, isBrief: Bool) throws -> LineDriver {
    var sitting = try LineDriver()
    sitting.type("\(questionnaire)")
    if hasRoles { sitting.type("1") }
    sitting.type("Sam", isBrief ? "2" : "1", "5")
    sitting.answerAll(pairs: isBrief ? 12 : 24, singles: isBrief ? 10 : 17)
    sitting.type("1")
    for _ in sitting.model.session.questionnaire?.safetyItems ?? [] { sitting.type("1") }
    sitting.type("n", "n", "n", "n", "n", "n", "n", "n", "q")
    return sitting
  }

  /// Read it line by line, as somebody who hears it, after `POISE_RECORD=1 swift test --filter TranscriptTests`.
  @Test func aFullAssessmentIsAsRecorded() throws {
    let sitting = try Self.transcript(1, hasRoles: false, isBrief: false)
    let text = sitting.transcript.joined(separator: "\n") + "\n"
    #expect(try text == Snapshot("romantic-full").recorded(text))
  }

  @Test(arguments: [(1, false), (2, true), (3, true), (4, false)], [true, false])
  func eachLineIsHeardOnceAndMakesSense(questionnaire: (number: Int, hasRoles: Bool), isBrief: Bool) throws {
    let sitting = try Self.transcript(questionnaire.number, hasRoles: questionnaire.hasRoles, isBrief: isBrief)
    let lines = sitting.transcript.filter { !$0.hasPrefix("> ") }
    let repeated = Dictionary(grouping: lines) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
    for line in lines {
      #expect(!line.isEmpty && line.first != " " && line.last != " ", "\(line)")
      #expect(!line.contains("{") && !line.contains("  ") && !line.contains(".."), "\(line)")
      let isPlain = line.unicodeScalars.allSatisfy(Self.isPlain)
      #expect(isPlain, "\(line)")
    }
  }

  /// No control character, arrow, line or block drawing, shape or Braille.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      && !(0x2190...0x21FF).contains(scalar.value) && !(0x2500...0x25FF).contains(scalar.value)
      && !(0x2800...0x28FF).contains(scalar.value)
  }

  @Test(arguments: [(1, false), (2, true), (3, true), (4, false)], [true, false])
  func hasNoEnglishInAnotherLanguage(questionnaire: (number: Int, hasRoles: Bool), isBrief: Bool) throws {
    try Embedded.$files.withValue(SampleLanguage.files) {
      var sitting = try Self.transcript(
        questionnaire.number, hasRoles: questionnaire.hasRoles, isBrief: isBrief)
      sitting.type("?")
      let said = sitting.transcript.filter { !$0.hasPrefix("> ") }.joined(separator: "\n")
      #expect(SampleLanguage.foreignWords(in: said).sorted() == [])
    }
  }
}
