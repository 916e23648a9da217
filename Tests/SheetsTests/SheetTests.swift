import Content
import Instrument
import Scoring
import Vault
import VaultSamples
import Testing

@testable import Sheets

/// What a sheet holds, and what it never does.
struct SheetTests {
  private let questionnaire = Sample.questionnaire

  private func ticks(_ names: [String], form: Form = .full) throws -> SheetTicks {
    let (ticks, unknown) = SheetTicks.reading(names, of: questionnaire, form: form)
    try #require(unknown == nil)
    return ticks
  }

  private func sheet(_ answers: Answers, form: Form = .full, _ ticked: SheetTicks = SheetTicks()) -> SharedSheet {
    SharedSheet(answers, to: questionnaire, form: form, instrument: Sample.instrument, ticked: ticked)
  }

  @Test func itReadsWhatItWrites() throws {
    let target = try SheetMutationTarget()
    #expect(try SharedSheet.reading(target.sheet.json) == target.sheet)
    #expect(try target.opening(target.file).get() == target.sheet)
    #expect(target.sheet.view.bases.count == 6)
    #expect(target.sheet.climate.count == 3)
    #expect(target.sheet.answers.pairs.count + target.sheet.answers.singles.count > 1)
  }

  /// Fields are counted one by one, so that a new one has to be thought about.
  @Test func nothingIsInItThatWasNotTicked() throws {
    let text = String(decoding: sheet(Sample.interview().answers).json, as: UTF8.self)
    let keys = text.matches(of: /"([a-z0-9_]+)":/).map { String($0.output.1) }
    let bases = Base.allCases.flatMap { [$0.rawValue, "me", "partner", "difference", "items", "spread"] }
    #expect(keys == ["format", "questionnaire", "version", "sha256", "form", "bases"] + bases)
  }

  /// A ticked statement without an answer is absent, as one that was never ticked.
  @Test func whatIsNotAnsweredLooksAsIfItHadNotBeenAsked() throws {
    var answers = Sample.interview().answers
    answers.singles["trust_promise"] = nil
    answers.pairs["reward_pay"] = .init(me: 3)
    let ticked = try ticks(["trust_promise", "reward_pay"])
    #expect(sheet(answers, ticked).json == sheet(answers).json)
    #expect(sheet(Answers(), try ticks(["trust", "reward_pay"])).json == sheet(Answers()).json)
  }

  @Test func theFirstThoughtIsNotInIt() {
    var answers = Sample.interview().answers
    let before = sheet(answers).json
    for first in 0...6 {
      answers.global = first
      #expect(sheet(answers).json == before)
    }
    answers.global = nil
    answers.skipped.insert("first_say")
    #expect(sheet(answers).json == before)
  }

  @Test func unknownTicksAreNamed() {
    #expect(SheetTicks.reading(["trust", "say"], of: questionnaire, form: .full).unknown == "say")
    // The brief form does not ask it.
    #expect(SheetTicks.reading(["reward_pay"], of: questionnaire, form: .brief).unknown == "reward_pay")
    for id in questionnaire.safetyItems.map(\.id) + ["first_say"] {
      #expect(SheetTicks.reading([id], of: questionnaire, form: .full).unknown == id)
    }
  }

  /// A base that rests on one statement would show its rating.
  @Test func baseOfOneStatementIsLeftOut() {
    let view = BaseView(me: 80, partner: 20, difference: 60, items: 1, spread: 0)
    #expect(SheetRounding.rounded(PersonalView(bases: [.expert: view])).bases.isEmpty)
  }

  @Test func numbersAreRounded() {
    let view = BaseView(me: 100, partner: 0, difference: 100, items: 2, spread: 141.42)
    let rounded = SheetRounding.rounded(PersonalView(bases: [.expert: view])).bases[.expert]
    #expect(rounded == BaseView(me: 90, partner: 10, difference: 90, items: 2, spread: 140))
    #expect(rounded?.isPossible == true)
    let other = BaseView(me: 54.2, partner: 41.7, difference: 12.5, items: 4, spread: 17.8)
    #expect(
      SheetRounding.rounded(PersonalView(bases: [.expert: other])).bases[.expert]
        == BaseView(me: 55, partner: 40, difference: 15, items: 4, spread: 20))
  }

  /// Every way to rate both people on two statements: how often the rounded numbers leave only one possible rating.
  @Test func fewRatingsCanBeWorkedOut() {
    var found: [[Double]: (least: Int, most: Int, count: Int)] = [:]
    for code in 0..<2401 {
      let (a, b, c, d) = (code / 343, code / 49 % 7, code / 7 % 7, code % 7)
      let differences = [Double(100 * (a - c)) / 6, Double(100 * (b - d)) / 6]
      let view = BaseView(
        me: Double(100 * (a + b)) / 12, partner: Double(100 * (c + d)) / 12,
        difference: (differences[0] + differences[1]) / 2, items: 2,
        spread: abs(differences[0] - differences[1]) / 2.0.squareRoot())
      guard let seen = SheetRounding.rounded(PersonalView(bases: [.expert: view])).bases[.expert] else { continue }
      let old = found[[seen.me, seen.partner, seen.difference, seen.spread]] ?? (a, a, 0)
      found[[seen.me, seen.partner, seen.difference, seen.spread]] = (
        min(old.least, a), max(old.most, a), old.count + 1
      )
    }
    let open = found.values.filter { $0.least == $0.most }.reduce(0) { $0 + $1.count }
    #expect(found.values.reduce(0) { $0 + $1.count } == 2401)
    #expect(Double(open) / 2401 < 0.045)
  }

  @Test func comparableSheetsHaveOneQuestionnaire() throws {
    let one = sheet(Answers())
    let family = try #require(try Library.questionnaire("family"))
    let instrument = try #require(StoredInstrument(family, file: EmbeddedFiles.bytes("en/family.yaml") ?? []))
    let other = SharedSheet(Answers(), to: family, form: .full, instrument: instrument)
    #expect(one.isComparable(with: sheet(Answers(), form: .brief)))
    #expect(!one.isComparable(with: other))
    // Another text under the same name is another questionnaire.
    let changed = SharedSheet(
      source: .init(id: one.source.id, version: one.source.version, sha256: String(repeating: "0", count: 64)),
      form: .full, view: one.view, climate: [:], answers: Answers())
    #expect(!one.isComparable(with: changed))
  }
}
