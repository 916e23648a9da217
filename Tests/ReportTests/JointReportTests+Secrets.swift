import Advice
import Content
import Instrument
import Printing
import Scoring
import Vault
import VaultSamples
import Testing

@testable import Pages
@testable import Report
@testable import Sheets

/// What a report for two people does not tell.
extension JointReportTests {
  /// What one sheet leaves out is not shown from the other one either, in any format.
  @Test func nobodySeesWhoLeftOutWhat() {
    func sheet(_ ticked: [String]) -> SharedSheet {
      Self.sheet(4, ticked: ticked)
    }
    let ticked = ["trust", "reward_pay", "shared_goals_years"]
    let whole = sheet(ticked)
    #expect(whole.climate.count == 1 && whole.answers.pairs.count == 1 && whole.answers.singles.count == 1)
    let without = SharedSheet(
      source: whole.source, form: .full, view: PersonalView(bases: whole.view.bases.filter { $0.key != .expert }),
      climate: [:], answers: Answers())
    let names = ["Kim", "Lou"]
    for format in ReportFormat.allCases {
      let texts = [whole, sheet([])].map { document(result($0, without, names: names)).rendered(as: format) }
      #expect(texts[0] == texts[1], "\(format)")
      #expect(!texts[0].contains("trust") && !texts[0].contains("reward_pay"))
    }
    // Nor are the levels of a base that only one sheet has.
    let levels = result(whole, without).levels(.expert, ofA: true)
    #expect(levels.byA == nil && levels.byB == nil)
  }

  /// A sentence that names who holds more says how sure that is.
  @Test func whoHoldsMoreIsNeverCertain() {
    var named = 0
    for (one, other) in Self.pairs {
      let result = result(one, other)
      for sentence in JointPages(result, words: words, glossary: glossary).summary
      where sentence.contains("holds more") {
        #expect(sentence.contains("clearly") || sentence.contains("probably"), "\(sentence)")
        named += 1
      }
    }
    #expect(named > 0)
  }

  /// What was not ticked is in no format, and no word tells that it could have been.
  @Test func onlyWhatIsInASheetIsShown() {
    let (one, other) = (Self.sheet(1), Self.sheet(2))
    let plain = document(result(one, other))
    #expect(plain.sections.map(\.id) == ["overview", "bases", "talk", "tips", "reading"])
    #expect(!plain.rendered(as: .json).contains("climate_") && !plain.rendered(as: .csv).contains("trust"))
    // Two sheets in which everything ticked was answered.
    let whole = (1...20).map { Self.sheet($0, ticked: ["trust", "reward_pay"]) }
      .filter { !$0.climate.isEmpty && !$0.answers.pairs.isEmpty }
    let more = document(result(whole[0], whole[1]))
    #expect(more.sections.map(\.id) == ["overview", "bases", "climate", "answers", "talk", "tips", "reading"])
    #expect(more.rendered(as: .json).contains("\"climate_trust_"))
  }

  /// All answers have no place for private ones, and a sheet is made from them alone.
  @Test func whatASheetIsMadeFromHasNoPrivateAnswers() {
    #expect(
      Set(Mirror(reflecting: Answers()).children.compactMap(\.label)) == ["pairs", "singles", "global", "skipped"])
  }

  /// All ways to answer the private questions, each with any of its answers or none: each person has one sheet whatever
  /// they answered, and so the two of them have one report.
  @Test func privateAnswersChangeNothing() throws {
    func sheets(_ seed: UInt64) throws -> Set<[UInt8]> {
      let plain = VaultSamples.Sample.interview(seed: seed)
      let first = plain.firstSafetyQuestion
      let count = plain.questions.count - first
      #expect(count == 7)
      var found: Set<[UInt8]> = []
      var records = 0
      for combination in 0..<(1 << (2 * count)) {
        var interview = plain
        // From the last to the first: after "it is risky here" no further one takes an answer.
        for index in (0..<count).reversed() {
          guard let choice = [nil, 0, 1, 2][(combination >> (2 * index)) & 3] else { continue }
          interview.jump(to: first + index)
          interview.answer(choice)
        }
        let record = AssessmentRecord(
          interview, seconds: [:], instrument: VaultSamples.Sample.instrument, role: nil, name: "", begun: 0)
        found.insert(
          SharedSheet(record.answers, to: Self.questionnaire, form: record.form, instrument: record.instrument).json)
        records += 1
      }
      #expect(records == 16_384)
      return found
    }
    let (mine, theirs) = (try sheets(1), try sheets(2))
    #expect(mine.count == 1 && theirs.count == 1)
    let one = try SharedSheet.reading(try #require(mine.first))
    let other = try SharedSheet.reading(try #require(theirs.first))
    #expect(one.json == mine.first && other.json == theirs.first)
    #expect(!document(result(one, other)).rendered(as: .text).isEmpty)
  }

  @Test func textFitsItsColumns() {
    for (one, other) in Self.pairs {
      let text = document(result(one, other)).rendered(as: .text)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
      // Each term is padded to the width of its column.
      #expect(text.contains("Stop word        Choose"))
    }
  }

  /// No tip can turn one of the two on the other: each says the same to both.
  @Test func tipsAreTheSameForBoth() {
    let (one, other) = Self.pairs[1]
    let tips = document(result(one, other)).sections.first { $0.id == "tips" }
    #expect(tips?.blocks.count == 5)
    for tip in words.tips {
      #expect(!tip.each.contains("{") && !tip.ask.contains("{"))
      for word in ["fault", "blame", "must", "should", "why", "fair", "wrong"] {
        #expect(!"\(tip.text) \(tip.each) \(tip.ask)".lowercased().split(separator: " ").contains(Substring(word)))
      }
    }
  }
}
