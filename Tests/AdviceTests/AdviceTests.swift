import Care
import Instrument
import Scoring
import Testing

@testable import Advice

@Suite struct AdviceTests {
  let book: AdviceBook

  init() throws {
    book = try AdviceBook.embedded()
  }

  private func advice(
    _ profile: PowerProfile, answers: Answers = Answers(), safety: SafetyAnswers? = nil, name: String = "Sam"
  ) -> Advice {
    Advice(
      for: AdviceContext(
        questionnaire: Sample.questionnaire(), answers: answers, profile: profile, names: Names(partner: name),
        care: Care(profile, safety)), from: book)
  }

  @Test func everyTipHasItsParts() {
    let tips = advice(Sample.profile([.reward: .iHoldMore, .referent: .leaningPartner], climate: [.trust: 70])).tips
    #expect(Set(tips.map(\.kind)) == Set(Tip.Kind.allCases))
    for tip in tips {
      #expect(Set(tip.passages.map(\.part)).isSuperset(of: Passage.Part.always), "\(tip.kind)")
    }
  }

  @Test func tellsTheWholeProfileInTheTipOfManyAngles() throws {
    let profile = Sample.profile([
      .reward: .iHoldMore, .expert: .iHoldMore, .informational: .leaningMe, .referent: .partnerHoldsMore,
      .coercive: .cannotTell,
    ])
    let tip = try #require(advice(profile).tips.first { $0.kind == .angles })
    #expect(
      tip[.finding].map(\.text) == [
        "You clearly hold more on rewards and know-how, and probably on information.",
        "Sam clearly holds more on esteem.",
        "On say by role you are about equal; on consequences your answers can't tell.",
      ])
  }

  @Test func everyReasonHasItsNumberAndTheLoudestAnswer() throws {
    var answers = Answers()
    answers.pairs = ["reward_1": .init(me: 5, partner: 4), "reward_4": .init(me: 0, partner: 6)]
    let tip = try #require(
      advice(Sample.profile([.reward: .iHoldMore]), answers: answers).tips.first { $0.kind == .angles })
    let reason = try #require(tip[.finding].first?.because.first)
    #expect(reason.words == "rewards +34 (clearly you)")
    #expect(reason.answer?.item == "reward_4")
    #expect(
      reason.answer?.sentence == "You answered: \"One of you could do thing 4 of reward for the other.\" You 0, Sam 6.")
  }

  @Test func aClosedGateLeavesOnlyWhatIsAllowedThere() {
    var safety = SafetyAnswers()
    safety[.hurt] = .serious
    let advice = advice(Sample.profile(), safety: safety)
    #expect(advice.care.state == .closed)
    let allowed = AllowedPassages(book)
    #expect(advice.tips.flatMap(\.passages).allSatisfy { allowed.contains($0, in: .closed) })
  }

  @Test func isTheSameTwice() {
    let profile = Sample.profile([.coercive: .leaningMe], climate: [.trust: 20, .sharedGoals: 80], said: 0)
    #expect(advice(profile) == advice(profile))
  }

  @Test func theNameBeginsASentenceWithACapital() throws {
    let tip = try #require(
      advice(Sample.profile([.coercive: .partnerHoldsMore]), name: "your partner").tips.first { $0.kind == .angles })
    #expect(tip[.finding].first?.text == "Your partner clearly holds more on consequences.")
  }
}
