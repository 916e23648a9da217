import Instrument
import Testing

@testable import Scoring

@Suite struct LevelTests {
  private func profile(_ answers: Answers, form: Form = .full) -> PowerProfile {
    PowerProfile(answers, to: Sample.questionnaire, form: form)
  }

  @Test func averagesAnsweredItemsAfterReversal() throws {
    var answers = Answers()
    answers.pairs["reward_1"] = Answers.RatingPair(me: 5, partner: 1)
    answers.pairs["reward_2"] = Answers.RatingPair(me: 3, partner: 2)
    answers.pairs["reward_4"] = Answers.RatingPair(me: 1, partner: 6)
    let reward = try #require(profile(answers).bases[.reward])
    // Points out of 6, the last one reversed: 5, 3 and 6 − 1; 1, 2 and 6 − 6.
    #expect(abs(try #require(reward.me) - 1300.0 / 18) < 1e-9)
    #expect(abs(try #require(reward.partner) - 300.0 / 18) < 1e-9)
    #expect(reward.answered == 3)
  }

  @Test func needsThreeQuartersOfTheItems() throws {
    var answers = Sample.answers { _, _ in (4, 2) }
    answers.pairs["reward_1"] = nil
    answers.pairs["coercive_1"] = nil
    answers.pairs["coercive_2"] = nil
    answers.pairs["expert_1"]?.me = nil
    answers.pairs["expert_3"]?.partner = nil
    let profile = profile(answers)
    let reward = try #require(profile.bases[.reward])
    let coercive = try #require(profile.bases[.coercive])
    let expert = try #require(profile.bases[.expert])
    #expect(reward.me != nil && reward.relative != nil && reward.answered == 3)
    #expect(coercive.me == nil && coercive.partner == nil && coercive.relative == nil && coercive.answered == 2)
    #expect(coercive.verdict == .notScored)
    #expect(expert.me != nil && expert.partner != nil && expert.relative != nil && expert.answered == 2)
    #expect(profile.outcomeControl.verdict == .notScored && profile.outcomeControl.me == nil)
    #expect(profile.overall.answered == 3 + 3 * 4 + 2)
  }

  /// Ratings for one person only move the levels and not the gap. Where they turn the levels around, nobody is named.
  @Test func aGapThatLevelsContradictNamesNobody() throws {
    var answers = Sample.answers { _, item in (item + 1, item) }
    #expect(profile(answers).bases[.expert]?.verdict.holder == .me)
    answers.pairs["expert_3"] = Answers.RatingPair(me: 0, partner: nil)
    answers.pairs["expert_2"] = Answers.RatingPair(me: nil, partner: 6)
    let expert = try #require(profile(answers).bases[.expert])
    #expect(try #require(expert.me) < #require(expert.partner))
    #expect(expert.relative?.estimate ?? 0 > 5)
    #expect(expert.verdict == .cannotTell && expert.shownGap == nil && !expert.isComplete)
    #expect(profile(answers).bases[.reward]?.isComplete == true)
  }

  @Test func ratingsOfOnePersonGiveOneLevelAndNoGap() throws {
    var answers = Sample.answers { _, _ in (4, 2) }
    for item in 1...4 { answers.pairs["referent_\(item)"]?.partner = nil }
    let referent = try #require(profile(answers).bases[.referent])
    #expect(abs(try #require(referent.me) - 400.0 / 6) < 1e-9)
    #expect(referent.partner == nil && referent.relative == nil && referent.verdict == .notScored)
  }

  @Test func briefFormCountsOnlyItsOwnItems() throws {
    var answers = Sample.answers { _, item in item > 1 ? (5, 3) : (0, 6) }
    answers.pairs["expert_3"] = nil
    let profile = profile(answers, form: .brief)
    let reward = try #require(profile.bases[.reward])
    #expect(abs(try #require(reward.me) - 500.0 / 6) < 1e-9)
    #expect(reward.answered == 2)
    #expect(profile.bases[.expert]?.verdict == .notScored)
  }

  @Test func scoresClimateByTheSameRule() {
    var answers = Answers()
    answers.singles = ["trust_1": 5, "trust_2": 2]
    #expect(profile(answers).climate == [.trust: 75])
    answers.singles["trust_2"] = nil
    #expect(profile(answers).climate.isEmpty)
    let brief = profile(answers, form: .brief).climate[.trust] ?? 0
    #expect(abs(brief - 500.0 / 6) < 1e-9)
  }

  @Test func mapsTheGlobalComparisonToMinusOneToOne() {
    let places = [0, 3, 5, 6].map { choice in
      var answers = Answers()
      answers.global = choice
      return profile(answers).globalComparison
    }
    let expected: [Double?] = [-1, 0, 2.0 * 5.0 / 6.0 - 1.0, 1]
    #expect(places == expected)
    #expect(profile(Answers()).globalComparison == nil)
  }

  @Test func scoresNothingWithoutAnswers() {
    let profile = profile(Answers())
    #expect(profile.bases.count == 6)
    #expect(profile.bases.values.allSatisfy { $0.verdict == .notScored && $0.me == nil && $0.relative == nil })
    #expect(profile.overall.verdict == .notScored && profile.outcomeControl.verdict == .notScored)
    #expect(profile.quality.isEmpty)
  }

  @Test func treatsInvalidRatingsAsMissing() {
    let answers = Sample.answers { base, item in base == .reward && item < 2 ? (9, 2) : (4, 2) }
    #expect(profile(answers).bases[.reward]?.me == nil)
  }
}
