import Instrument
import Vault
import VaultSamples
import Testing

@testable import Sheets

/// Whatever was answered in private, a sheet is the same, byte for byte.
struct PrivateAnswerTests {
  /// Random numbers that are the same every time.
  private var environment: VaultEnvironment {
    var environment = VaultEnvironment.quick
    environment.random = { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) } }
    return environment
  }

  private func file(_ interview: Interview) throws -> [UInt8] {
    let record = AssessmentRecord(
      interview, seconds: [:], instrument: Sample.instrument, role: nil, name: "Sam", begun: 1_700_000_000)
    let (ticks, _) = SheetTicks.reading(
      ["reward_pay", "shared_goals_years"], of: Sample.questionnaire, form: record.form)
    let sheet = SharedSheet(
      record.answers, to: Sample.questionnaire, form: record.form, instrument: record.instrument, ticked: ticks)
    let key = try SheetFile.newKeyWork(for: Sample.secret(), environment: environment).run()
    return try SheetFile.bytes(of: sheet, with: key, environment: environment)
  }

  /// Every answer to every private question, and to each two of them together.
  @Test func everyPrivateAnswerLeavesItAsItIs() throws {
    let plain = Sample.interview()
    let without = try file(plain)
    let first = plain.firstSafetyQuestion
    let count = plain.questions.count - first
    try #require(count > 4)
    for one in 0..<count {
      for other in one..<count {
        for choice in 0..<9 {
          var interview = plain
          for index in 0..<count {
            interview.jump(to: first + index)
            interview.answer(index == one ? choice / 3 : index == other ? choice % 3 : 0)
          }
          #expect(try file(interview) == without)
        }
      }
    }
  }

  /// Neither do the name, the time and the pace of the sitting.
  @Test func nothingElseOfTheSittingIsInIt() throws {
    func sheet(name: String, begun: Int, seconds: [String: Double]) -> SharedSheet {
      let record = AssessmentRecord(
        Sample.interview(), seconds: seconds, instrument: Sample.instrument, role: nil, name: name, begun: begun)
      return SharedSheet(
        record.answers, to: Sample.questionnaire, form: record.form, instrument: record.instrument)
    }
    let quick = Sample.seconds(Sample.interview()).mapValues { $0 / 1000 }
    let one = sheet(name: "", begun: 0, seconds: [:])
    #expect(one.json == sheet(name: "Zoë", begun: 1_800_000_000, seconds: quick).json)
  }
}
