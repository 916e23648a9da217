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
    let (ticks, fault) = SheetTicks.reading(names, of: questionnaire, form: form)
    try #require(fault == nil)
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
    let bases = Base.allCases.flatMap { [$0.rawValue, "me", "partner", "difference", "items"] }
    #expect(keys == ["format", "questionnaire", "version", "sha256", "form", "spread", "bases"] + bases)
  }

  /// A ticked statement without an answer is absent, as one that was never ticked.
  @Test func whatIsNotAnsweredLooksAsIfItHadNotBeenAsked() throws {
    var answers = Sample.interview().answers
    answers.singles["shared_goals_years"] = nil
    answers.pairs["reward_pay"] = .init(me: 3)
    let ticked = try ticks(["shared_goals_years", "reward_pay"])
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
    #expect(SheetTicks.reading(["trust", "say"], of: questionnaire, form: .full).fault == .unknown("say"))
    // The brief form does not ask it.
    #expect(SheetTicks.reading(["reward_pay"], of: questionnaire, form: .brief).fault == .unknown("reward_pay"))
    for id in questionnaire.safetyItems.map(\.id) + ["first_say"] {
      #expect(SheetTicks.reading([id], of: questionnaire, form: .full).fault == .unknown(id))
    }
  }

  /// With the rounded numbers, one of two answers would reveal the other, and three of four the fourth.
  @Test func noTickTellsAnotherAnswer() throws {
    func fault(_ names: [String], _ form: Form) -> SheetTicks.TickFault? {
      SheetTicks.reading(names, of: questionnaire, form: form).fault
    }
    #expect(fault(["reward_kind_word"], .brief) == .tells("reward_kind_word"))
    #expect(fault(["reward_kind_word", "reward_pay"], .full) == .tells("reward_pay"))
    #expect(fault(["trust_promise"], .full) == .tells("trust_promise"))
    #expect(fault(["reward_kind_word", "legitimate_ask_first", "shared_goals", "shared_goals_years"], .full) == nil)
    for form in Form.allCases {
      let offered = SheetTicks.offered(of: questionnaire, form: form)
      #expect(offered.contains { $0.isPaired } == (form == .full))
      var ticks = SheetTicks()
      for item in offered { ticks.toggle(item, of: questionnaire) }
      #expect(ticks.items.count == Set(offered.map(\.measure)).count)
      for item in offered { if ticks.items.contains(item.id) { ticks.toggle(item, of: questionnaire) } }
      #expect(ticks.items.isEmpty)
    }
  }

  private func rounded(_ view: BaseView, form: Form) -> BaseView? {
    SheetRounding.rounded(PersonalView(bases: [.expert: view]), of: questionnaire, form: form).bases[.expert]
  }

  /// A base that rests on one statement would show its rating.
  @Test func baseOfOneStatementIsLeftOut() {
    #expect(rounded(BaseView(me: 80, partner: 20, difference: 60, items: 1, spread: 0), form: .full) == nil)
  }

  @Test func numbersAreRounded() {
    let view = BaseView(me: 100, partner: 0, difference: 100, items: 2, spread: 141.42)
    let brief = rounded(view, form: .brief)
    #expect(brief == BaseView(me: 90, partner: 10, difference: 80, items: 2, spread: 25))
    #expect(brief?.isPossible == true)
    // Three of four statements were answered, and the sheet does not show that one was skipped.
    let other = BaseView(me: 54.2, partner: 41.7, difference: 12.5, items: 3, spread: 17.8)
    #expect(
      rounded(other, form: .full) == BaseView(me: 55, partner: 40, difference: 15, items: 4, spread: 25))
  }

  /// A more exact difference would reveal how each level was rounded.
  @Test func differencesAreThoseOfTheRoundedLevels() throws {
    let view = BaseView(me: 0, partner: 100.0 / 12, difference: -100.0 / 12, items: 4, spread: 0)
    #expect(rounded(view, form: .full)?.difference == 0)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let sheet = sheet(EvenAnswers.draw(questionnaire, form: .full, using: &random))
      for base in sheet.view.bases.values { #expect(base.difference == base.me - base.partner) }
    }
  }

  /// For each rounded level of four statements and each rating of one of them, the ways to rate the other three.
  private func others(hasNamed: Bool) -> [[Double]: Int] {
    var counts: [[Double]: Int] = [:]
    for number in 0..<2401 {
      let ratings = [number / 343, number / 49 % 7, number / 7 % 7, number % 7]
      let level = SheetRounding.level(Double(100 * ratings.reduce(0, +)) / 24, asked: 4, hasNamed: hasNamed)
      counts[[level] + (hasNamed ? [Double(ratings[0])] : []), default: 0] += 1
    }
    return counts
  }

  /// A level of 25 with a rating of 6 beside it would tell that the other three are the lowest.
  @Test func aNamedAnswerTellsNoOther() {
    #expect(others(hasNamed: true).values.min() ?? 0 >= 15)
    #expect(others(hasNamed: false).values.min() ?? 0 >= 15)
    var answers = Answers()
    for item in questionnaire.items(.full) where item.base == .reward {
      answers.pairs[item.id] = .init(me: item.id == "reward_pay" ? 5 : 3, partner: 1)
    }
    func reward(_ names: [String]) -> BaseView? {
      sheet(answers, SheetTicks.reading(names, of: questionnaire, form: .full).ticks).view.bases[.reward]
    }
    #expect(reward([])?.partner != 20 || reward([])?.me == 60)
    #expect([20, 40, 50, 60, 80].contains(reward(["reward_pay"])?.me))
    #expect([20, 80].contains(reward(["reward_pay"])?.partner))
  }

  /// The spread of one base would reveal too much about its ratings, and so would one that is pooled over few bases.
  @Test func allBasesHaveOneSpread() {
    func spreads(_ count: Int, form: Form = .full, named: Set<Item.Construct> = []) -> Set<Double> {
      let bases = Base.allCases.prefix(count).enumerated().map { index, base in
        (base, BaseView(me: 50, partner: 50, difference: 0, items: 4, spread: index % 2 == 0 ? 40 : 0))
      }
      let view = PersonalView(bases: Dictionary(uniqueKeysWithValues: bases))
      let sheet = SheetRounding.rounded(view, of: questionnaire, form: form, named: named)
      #expect(sheet.bases.count == count)
      return Set(sheet.bases.values.map(\.spread))
    }
    #expect(spreads(6) == [30] && spreads(4) == [30])
    // Whatever was answered, in the short form, with few bases, and beside a named answer.
    #expect(spreads(6, form: .brief) == [25] && spreads(3) == [25] && spreads(1) == [25])
    #expect(spreads(6, named: [.base(.reward)]) == [25] && spreads(6, named: [.scale(.trust)]) == [30])
  }

  /// A single answer about consequences could be held against whoever gave it.
  @Test func noAnswerAboutConsequencesIsOffered() throws {
    for id in try Library.ids {
      let questionnaire = try #require(try Library.questionnaire(id))
      let offered = SheetTicks.offered(of: questionnaire, form: .full)
      #expect(offered.contains { $0.base == .reward } && !offered.contains { $0.base == .coercive })
      let item = try #require(questionnaire.items.first { $0.base == .coercive })
      #expect(SheetTicks.reading([item.id], of: questionnaire, form: .full).fault == .tells(item.id))
    }
  }

  /// The level of a scale with one statement is its rating.
  @Test func scalesOfFewStatementsAreRoundedMore() {
    let one = Set((0...6).map { SheetRounding.level(Double($0) * 100 / 6, asked: 1) })
    #expect(one == [20, 50, 80])
    let two = Set((0...12).map { SheetRounding.level(Double($0) * 100 / 12, asked: 2) })
    #expect(two == [10, 30, 40, 50, 60, 70, 90])
    #expect(SheetRounding.level(52.6, asked: 4) == 55)
  }

  /// All ways to rate both people on two statements, by the rounded numbers of a sheet.
  private func ratings() throws -> [[Double]: [[Int]]] {
    try Dictionary(grouping: (0..<2401).map { [$0 / 343, $0 / 49 % 7, $0 / 7 % 7, $0 % 7] }) { ratings in
      let differences = [ratings[0] - ratings[2], ratings[1] - ratings[3]].map { Double(100 * $0) / 6 }
      let view = BaseView(
        me: Double(100 * (ratings[0] + ratings[1])) / 12, partner: Double(100 * (ratings[2] + ratings[3])) / 12,
        difference: (differences[0] + differences[1]) / 2, items: 2, spread: 0)
      let seen = try #require(rounded(view, form: .brief))
      return [seen.me, seen.partner, seen.difference, seen.spread]
    }
  }

  @Test func manyRatingsStayPossible() throws {
    let found = try ratings()
    #expect(found.count == 49)
    #expect(found.values.map(\.count).min() ?? 0 >= 30)
    // No single rating is certain.
    for sets in found.values { for place in 0..<4 { #expect(Set(sets.map { $0[place] }).count > 1) } }
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
