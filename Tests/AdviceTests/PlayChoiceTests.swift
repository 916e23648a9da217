import Care
import Instrument
import Scoring
import Testing

@testable import Advice

/// Which answers the tips are about.
@Suite struct PlayChoiceTests {
  @Test func theLoudestAnswerComesFirstWithItsNumbers() throws {
    let advice = try PlaySample.advice([.reward: .partnerHoldsMore], ["reward_1": (1, 6), "reward_2": (2, 5)])
    let tip = try #require(advice.tips.first)
    #expect(tip.text(.situation) == "Sam and you differ on reward_1_partner.")
    #expect(
      tip.text(.answers) == "“One of you could do thing 1 of reward for the other.” (Sam 6, you 1). "
        + "“One of you could do thing 2 of reward for the other.” (Sam 5, you 2).")
  }

  /// One rating does not make a base surer than it is.
  @Test func aSituationSaysWhereItsBaseIsNotClear() throws {
    for (verdict, said) in [(Verdict.leaningPartner, "probably Sam"), (.cannotTell, "can't tell")] {
      let advice = try PlaySample.advice([.reward: verdict], ["reward_1": (1, 6), "reward_2": (2, 5)])
      let text = try #require(advice.tips.first { $0.hasPlay }).text(.situation)
      #expect(text.hasPrefix("Sam and you differ on reward_"))
      #expect(text.hasSuffix("_partner (rewards: \(said))."))
    }
  }

  @Test func ofAReversedItemTheLowerRatingHoldsMore() throws {
    let advice = try PlaySample.advice([.reward: .partnerHoldsMore], ["reward_4": (6, 1), "reward_1": (1, 6)])
    #expect(advice.tip(about: "reward_4_partner") != nil || advice.tip(about: "reward_1_partner") != nil)
    #expect(advice.tips[0].text(.answers).contains("(Sam 6, you 1)"))
    #expect(advice.tips[0].text(.answers).contains("(Sam 1, you 6)"))
  }

  @Test(arguments: [Verdict.iHoldMore, .leaningMe, .aboutEqual, .notScored])
  func nothingFollowsFromAnAnswerThatItsBaseDoesNotBear(verdict: Verdict) throws {
    let advice = try PlaySample.advice([.reward: verdict], ["reward_1": (1, 6)])
    #expect(!advice.tips.contains { $0.hasPlay })
  }

  @Test func nothingFollowsFromContradictedAnswersOrASmallDifference() throws {
    let flag = QualityFlag(kind: .contradiction, finding: .contradiction, figures: [:], widening: 1.2)
    let verdicts: [Base: Verdict] = [.reward: .partnerHoldsMore]
    #expect(
      try PlaySample.advice(verdicts, ["reward_1": (1, 6)], quality: [flag]).tips.contains { $0.hasPlay } == false)
    #expect(try PlaySample.advice(verdicts, ["reward_1": (3, 4)]).tips.contains { $0.hasPlay } == false)
    #expect(try PlaySample.advice(verdicts, ["reward_1": (3, 5)]).tips[0].hasPlay)
  }

  @Test func aTipNeedsAnotherAnswerBesideIts() throws {
    let other = try PlaySample.advice(
      [.reward: .partnerHoldsMore, .expert: .iHoldMore], ["reward_1": (1, 6), "expert_1": (5, 3)])
    #expect(other.tip(about: "reward_1_partner")?.text(.answers).hasSuffix("(Sam 3, you 5).") == true)
    let quiet = try PlaySample.advice([.reward: .partnerHoldsMore], ["reward_1": (1, 6), "reward_2": (3, 3)])
    #expect(quiet.tips[0].text(.answers).hasSuffix("(Sam 3, you 3)."))
  }

  @Test func thePlayForTheSituationIsTaken() throws {
    let near = RelationshipContext(closeness: .liveTogether)
    let advice = try PlaySample.advice([.reward: .partnerHoldsMore], ["reward_1": (1, 6)], relationship: near)
    #expect(advice.tips[0][.situation][0].id == "reward_1_together.situation")
  }

  @Test func theStatesDifferInWhatToDoOnly() throws {
    for rating in 0..<40 {
      let ratings = ["reward_1": (1, 6), "reward_2": (rating % 4, 5), "legitimate_1": (1, 5)]
      let climate: [Scale: Double] = [.trust: Double(rating + 45)]
      let tips = try [EveryResultTests.untroubled, nil, EveryResultTests.afraid].map { safety in
        try PlaySample.advice(
          [.reward: .partnerHoldsMore, .legitimate: .partnerHoldsMore, .coercive: .aboutEqual], ratings,
          climate: climate, safety: safety
        ).tips
      }
      #expect(tips[0].map { $0[.situation] + $0[.answers] } == tips[2].map { $0[.situation] + $0[.answers] })
      for (open, (careful, closed)) in zip(tips[0], zip(tips[1], tips[2])) where open.hasPlay {
        #expect(careful.text(.situation) == open.text(.situation) && closed.text(.situation) == open.text(.situation))
        #expect(!careful.text(.step).contains("say one sentence"))
        #expect(!closed.text(.step).contains("comes up"))
      }
    }
  }

  /// Where the other person can make things hard, what one can do alone is all that is said, unless the gap is small.
  @Test func consequencesOfTheOtherPersonLeadToStepsAlone() throws {
    var said = 0
    for level in 41..<90 {
      let climate: [Scale: Double] = [.trust: Double(level), .candour: 70, .feltPowerMe: 70]
      let large = try PlaySample.advice([.coercive: .leaningPartner], ["coercive_1": (1, 4)], climate: climate)
      #expect(large.care.state == .open)
      #expect(large.tips.allSatisfy { !$0.text(.step).contains("say one sentence") })
      let small = try PlaySample.advice([.coercive: .leaningPartner], ["coercive_1": (2, 4)], climate: climate)
      said += small.tips.contains { $0.text(.step).contains("say one sentence") } ? 1 : 0
    }
    #expect(said > 10)
  }

  /// Whoever has heavy consequences of their own gets no words to ask for more.
  @Test func heavyConsequencesLeadToStepsAlone() throws {
    for level in 41..<70 {
      var answers = Answers()
      answers.pairs = ["reward_1": .init(me: 1, partner: 6)]
      let verdicts = Base.allCases.map {
        $0 == .coercive ? Verdict.iHoldMore : $0 == .reward ? .partnerHoldsMore : .cannotTell
      }
      let profile = MadeUpResult.profile(verdicts, height: 60, climate: [.trust: Double(level)])
      #expect(Care.hasHeavyConsequences(profile))
      let context = AdviceContext(
        questionnaire: PlaySample.questionnaire, answers: answers, profile: profile, names: Names(partner: "Sam"),
        care: Care(profile, EveryResultTests.untroubled))
      let advice = Advice(for: context, from: try AdviceBook.embedded().adding(["romantic": PlaySample.book()]))
      #expect(advice.tips.allSatisfy { !$0.text(.step).contains("say one sentence") })
    }
  }

  @Test func whereNothingStandsOutThereIsAHabitToKeep() throws {
    let even = Dictionary(uniqueKeysWithValues: Base.allCases.map { ($0, Verdict.aboutEqual) })
    var kept = 0
    for level in 60..<90 {
      let climate: [Scale: Double] = [.trust: Double(level), .candour: 55]
      let advice = try PlaySample.advice(even, ["reward_1": (4, 3)], climate: climate)
      let tip = advice.tips[0]
      #expect(tip.kind == .winWin && !advice.tips.contains { $0.hasPlay })
      #expect(
        tip.text(.finding).contains("On these statements nobody is named")
          && tip.text(.finding).contains("gave high ratings to trust"))
      kept += tip.text(.step).contains("keep it the same day") ? 1 : 0
    }
    #expect(kept > 10)
    let low = try PlaySample.advice(even, [:], climate: [.trust: 30])
    #expect(!low.tips.contains { $0.text(.finding).contains("On these statements nobody is named") })
  }
}
