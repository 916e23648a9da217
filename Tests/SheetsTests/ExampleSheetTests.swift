import Instrument
import Scoring
import Vault
import VaultSamples
import Testing

@testable import Sheets

/// A sheet of made-up even answers is a sheet like any other.
struct ExampleSheetTests {
  private func sheet(_ answers: Answers, form: Form = .full, _ names: [String] = []) -> SharedSheet {
    SharedSheet(
      answers, to: Sample.questionnaire, form: form, instrument: Sample.instrument,
      ticked: SheetTicks.reading(names, of: Sample.questionnaire, form: form).ticks)
  }

  private func file(_ sheet: SharedSheet) throws -> [UInt8] {
    let key = try SheetFile.newKeyWork(for: Sample.secret(), environment: .quick).run()
    return try SheetFile.bytes(of: sheet, with: key, environment: .quick)
  }

  private func keys(_ sheet: SharedSheet) -> [String] {
    String(decoding: sheet.json, as: UTF8.self).matches(of: /"([a-z0-9_]+)":/).map { String($0.output.1) }
  }

  /// Somebody who answered everything.
  private func whole(form: Form, seed: UInt64) -> Answers {
    var random = SeededGenerator(seed: seed)
    var answers = Answers()
    for item in Sample.questionnaire.items(form) {
      if item.isPaired {
        answers.pairs[item.id] = .init(me: Int(random.next() % 7), partner: Int(random.next() % 7))
      } else {
        answers.singles[item.id] = Int(random.next() % 7)
      }
    }
    return answers
  }

  @Test(arguments: Form.allCases, [[], ["trust", "felt_power_me", "outside_pressure"]] as [[String]])
  func fieldsAndSizesAreTheSame(form: Form, names: [String]) throws {
    var compared = 0
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let answers = EvenAnswers.draw(Sample.questionnaire, form: form, using: &random)
      let made = sheet(answers, form: form, names)
      let real = sheet(whole(form: form, seed: seed), form: form, names)
      // In both, a statement may be passed over.
      if answers.skipped.isEmpty {
        #expect(keys(made) == keys(real))
        compared += 1
      }
      #expect(try file(made).count == file(real).count)
      #expect(made.view.bases.values.allSatisfy { $0.isPossible })
    }
    #expect(compared > 5)
  }

  @Test func answersAreOfTheirForm() throws {
    for id in Library.ids {
      let questionnaire = try #require(try Library.questionnaire(id))
      for form in Form.allCases {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20 {
          let answers = EvenAnswers.draw(questionnaire, form: form, using: &random)
          let asked = Set(questionnaire.items(form).map(\.id))
          #expect(Set(answers.pairs.keys).union(answers.singles.keys).union(answers.skipped) == asked)
          #expect(answers.pairs.values.allSatisfy { $0.isComplete && (0...6).contains($0.me ?? -1) })
          #expect(answers.global == nil)
        }
      }
    }
  }

  @Test func theyAreEvenButNotEqual() {
    var random = SeededGenerator(seed: 3)
    var (named, differing, flagged) = (0, 0, 0)
    for _ in 0..<100 {
      let answers = EvenAnswers.draw(Sample.questionnaire, form: .full, using: &random)
      let profile = PowerProfile(answers, to: Sample.questionnaire, form: .full)
      if profile.overall.verdict.holding?.certainty == .clearly { named += 1 }
      let gaps = profile.bases.values.compactMap { $0.relative.map { ($0.estimate / 5).rounded() } }
      if Set(gaps).count > 1 { differing += 1 }
      if !profile.quality.isEmpty { flagged += 1 }
    }
    #expect(named <= 5)
    #expect(differing >= 80)
    #expect(flagged <= 15)
  }

  /// Statements of one scale are no repetitions of one another, as in sittings, where some are easier to agree with.
  @Test func statementsOfOneScaleScatter() {
    var random = SeededGenerator(seed: 11)
    var squares: [Double] = []
    for _ in 0..<1000 {
      let singles = EvenAnswers.draw(Sample.questionnaire, form: .full, using: &random).singles
      guard let one = singles["trust_promise"], let other = singles["trust_private"] else { continue }
      squares.append(Double((one - other) * (one - other)))
    }
    // Of two independent ratings around one level: twice noise and ease of a statement, in points of the scale. Noise is
    // low rather than high where all bases are about even.
    let mean = squares.reduce(0, +) / Double(squares.count)
    #expect((2.0...2.5).contains(mean), "\(mean)")
  }

  /// Somebody who is asked for it again gives the same numbers, and another sitting has others.
  @Test func thatOfASittingIsAlwaysTheSame() {
    let answers = Sample.interview().answers
    func drawn(_ seed: UInt64) -> [UInt8] {
      let even = EvenAnswers.drawn(Sample.questionnaire, form: .full, like: answers, seed: seed)
      return sheet(even, ["trust", "reward_kind_word"]).json
    }
    #expect(Set((0..<50).map { drawn($0) }).count == 50)
    for seed in [0, 7, UInt64.max] { #expect(drawn(seed) == drawn(seed)) }
    // A later version has to draw them alike.
    var first = SeededGenerator(seed: 0)
    for value in drawn(2026) { first = SeededGenerator(seed: first.next() ^ UInt64(value)) }
    #expect(first.next() == 15_812_288_211_075_197_971)
  }

  /// The seed without all the answers is not enough to make the example.
  @Test func eachAnswerCountsForTheExample() {
    let answers = Sample.interview().answers
    func drawn(_ answers: Answers) -> [UInt8] {
      sheet(EvenAnswers.drawn(Sample.questionnaire, form: .full, like: answers, seed: 7)).json
    }
    var seen: Set<[UInt8]> = [drawn(answers)]
    var count = 1
    func add(_ change: (inout Answers) -> Void) {
      var changed = answers
      change(&changed)
      seen.insert(drawn(changed))
      count += 1
    }
    for (id, pair) in answers.pairs {
      add { $0.pairs[id]?.me = pair.me.map { ($0 + 1) % 7 } }
      add { $0.pairs[id]?.partner = pair.partner.map { ($0 + 1) % 7 } }
    }
    for (id, rating) in answers.singles { add { $0.singles[id] = (rating + 1) % 7 } }
    add { $0.global = ($0.global ?? 0) + 1 }
    #expect(seen.count == count && count > 60)
  }

  /// An example with high consequences would harm the person who hands it over.
  @Test(arguments: Form.allCases) func consequencesAreLowAndAlike(form: Form) throws {
    var random = SeededGenerator(seed: 5)
    var (high, apart, count) = (0, 0, 0)
    for _ in 0..<1000 {
      let even = EvenAnswers.draw(Sample.questionnaire, form: form, using: &random)
      guard let view = sheet(even, form: form).view.bases[.coercive] else { continue }
      count += 1
      if max(view.me, view.partner) >= 60 { high += 1 }
      // In the short form, the lowest levels are 10 and 30.
      if abs(view.difference) >= (form == .full ? 15 : 40) { apart += 1 }
    }
    #expect(count > 800)
    #expect(Double(high) / Double(count) <= 0.02 && Double(apart) / Double(count) <= 0.1, "\(high) \(apart) \(count)")
  }

  /// No line of an example gives reason for a question, whichever answer is added.
  @Test(arguments: Form.allCases) func noBaseIsFarFromEven(form: Form) {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<400 {
      let even = EvenAnswers.draw(Sample.questionnaire, form: form, using: &random)
      for names in [[], ["reward_kind_word", "expert_plan"]] {
        let view = sheet(even, form: form, names).view
        #expect(view.bases.values.allSatisfy { abs($0.difference) < 30 })
        #expect(!view.hasHighConsequences)
      }
    }
  }

  /// The system's generator never gives the same twice.
  @Test func noTwoAreAlike() {
    var random = SystemRandomNumberGenerator()
    let drawn = (0..<20).map { _ in sheet(EvenAnswers.draw(Sample.questionnaire, form: .full, using: &random)).json }
    #expect(Set(drawn).count == 20)
  }
}
