import Instrument
import Testing

@testable import Scoring

@Suite struct QualityTests {
  private func kinds(_ answers: Answers, form: Form = .full, seconds: [Item.ID: Double] = [:]) -> [QualityFlag.FlagKind]
  {
    PowerProfile(answers, to: Sample.questionnaire, form: form, seconds: seconds).quality.map(\.kind)
  }

  private let careful = Sample.answers { base, item in
    let level = base == .reward || base == .expert ? 4 : 2
    return (level + item % 2, level - item / 2)
  }

  /// Answers with raw ratings, which are not reversed for reversed items.
  private func raw(_ rate: (_ place: Int, _ isReversed: Bool) -> (me: Int, partner: Int)) -> Answers {
    var answers = Answers()
    for (place, item) in Sample.questionnaire.items.filter(\.isPaired).enumerated() {
      let (me, partner) = rate(place, item.isReversed)
      answers.pairs[item.id] = Answers.RatingPair(me: me, partner: partner)
    }
    return answers
  }

  @Test func doesNotFlagCarefulAnswers() {
    #expect(kinds(careful).isEmpty)
    #expect(kinds(careful, form: .brief).isEmpty)
  }

  @Test func flagsEqualRatingsFromSeventeenInTwenty() {
    func answers(others: Int) -> Answers {
      Sample.answers { base, item in
        let rating = (base == .reward ? 4 : 2) + item % 2
        return (rating, base == .expert && item < others ? rating + 1 : rating)
      }
    }
    #expect(kinds(answers(others: 0)) == [.sameForBoth])
    #expect(kinds(answers(others: 3)) == [.noVariance])
    #expect(kinds(answers(others: 4)).isEmpty)
  }

  /// A pair has two ratings, so its time counts half.
  @Test func flagsFastMedian() {
    func seconds(_ short: Int, of count: Int) -> [Item.ID: Double] {
      Dictionary(
        uniqueKeysWithValues: Sample.questionnaire.items.prefix(count).enumerated().map {
          ($1.id, $0 < short ? 3.8 : 9)
        })
    }
    #expect(kinds(careful, seconds: seconds(13, of: 24)) == [.fast])
    #expect(kinds(careful, seconds: seconds(11, of: 24)).isEmpty)
    #expect(kinds(careful, seconds: seconds(5, of: 5)).isEmpty)
    #expect(kinds(careful, seconds: ["unknown": 1, "global": 1, "a": 1, "b": 1, "c": 1, "d": 1]).isEmpty)
    let flag = PowerProfile(careful, to: Sample.questionnaire, form: .full, seconds: seconds(13, of: 24)).quality.first
    #expect(flag?.figures == [.seconds: "1.9"])
  }

  @Test func flagsNoVarianceAndLongRunsOfOnePerson() {
    #expect(kinds(raw { place, _ in (3, place % 5) }) == [.noVariance])
    #expect(kinds(raw { place, _ in (place % 5, place < 8 ? 4 : place % 3) }).contains(.longRun))
    #expect(!kinds(raw { place, _ in (place % 5, place < 7 ? 4 : place % 3) }).contains(.longRun))
  }

  @Test func flagsContradiction() {
    #expect(kinds(raw { place, _ in (5 + place % 2, 5 - place % 2) }).contains(.contradiction))
    #expect(!kinds(raw { place, isReversed in isReversed ? (1, 0) : (5 + place % 2, 5) }).contains(.contradiction))
  }

  @Test func toleratesAFewContradictions() {
    // In `count` of the twelve scales, all items are agreed with.
    func flagged(_ count: Int) -> Bool {
      kinds(
        raw { place, isReversed in
          let base = place / 4
          let rate = { (person: Int) in base + 6 * person < count || !isReversed ? 5 - place % 2 : 1 }
          return (rate(0), rate(1))
        }
      ).contains(.contradiction)
    }
    #expect(!flagged(7))
    #expect(flagged(8))
  }

  @Test func flagsInconsistentHalves() {
    #expect(kinds(Sample.answers { _, item in item % 2 == 0 ? (5, 6) : (1, 0) }).contains(.inconsistent))
    // The halves are far apart, but correlate.
    let answers = Sample.answers { base, item in
      let level = Base.allCases.firstIndex(of: base) ?? 0
      return item % 2 == 0 ? (min(level + 2, 6), 6) : (max(level - 2, 0), 3)
    }
    #expect(!kinds(answers).contains(.inconsistent))
  }

  @Test func flagsWidenIntervals() throws {
    let seconds = Dictionary(uniqueKeysWithValues: Sample.questionnaire.items.map { ($0.id, 1.0) })
    let plain = try #require(
      PowerProfile(careful, to: Sample.questionnaire, form: .full).bases[.coercive]?.relative)
    let wide = try #require(
      PowerProfile(careful, to: Sample.questionnaire, form: .full, seconds: seconds).bases[.coercive]?.relative)
    let factor = (wide.interval80.upperBound - wide.estimate) / (plain.interval80.upperBound - plain.estimate)
    #expect(abs(factor - QualityFlag.FlagKind.fast.widening) < 1e-9)
    #expect(wide.estimate == plain.estimate)
  }
}
