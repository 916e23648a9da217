import Instrument
import Testing

@testable import Scoring

@Suite struct PersonalViewTests {
  @Test func sumsUpWhatOnePersonRated() throws {
    var answers = Sample.answers { _, item in (5 - item, 1) }
    answers.pairs["expert_1"]?.partner = nil
    for item in 1...2 { answers.pairs["reward_\(item)"] = nil }
    let view = PersonalView(answers, to: Sample.questionnaire, form: .full)
    #expect(view.bases[.reward] == nil && view.bases.count == 5)
    let referent = try #require(view.bases[.referent])
    #expect(abs(referent.me - 350.0 / 6) < 1e-9 && abs(referent.partner - 100.0 / 6) < 1e-9)
    // Differences of 4, 3, 2 and 1 points out of 6.
    #expect(abs(referent.difference - 250.0 / 6) < 1e-9 && referent.items == 4)
    #expect(abs(referent.spread - 100.0 / 6 * (5.0 / 3).squareRoot()) < 1e-9)
    let expert = try #require(view.bases[.expert])
    #expect(abs(expert.difference - 200.0 / 6) < 1e-9 && expert.items == 3)
  }

  @Test func knowsTheBasesThatTheProfileScores() {
    var answers = Sample.answers { _, item in (item, 3) }
    answers.pairs["expert_3"]?.me = nil
    for form in Form.allCases {
      let scored = PowerProfile(answers, to: Sample.questionnaire, form: form).bases.filter { $0.value.relative != nil }
      let view = PersonalView(answers, to: Sample.questionnaire, form: form)
      #expect(Set(view.bases.keys) == Set(scored.keys))
    }
  }

  @Test func turnsTheTwoPeopleRound() {
    let answers = Sample.answers { base, item in (base == .expert ? 6 : item, item % 2) }
    let view = PersonalView(answers, to: Sample.questionnaire, form: .full)
    #expect(view.turned == PersonalView(answers.mirrored, to: Sample.questionnaire, form: .full))
    #expect(view.turned != view && view.turned.turned == view)
  }

  @Test func findsNumbersThatNoRatingsAmountTo() {
    func view(_ me: Double, _ difference: Double, _ items: Int, _ spread: Double) -> BaseView {
      BaseView(me: me, partner: 50, difference: difference, items: items, spread: spread)
    }
    #expect(view(100, 50, 4, 20).isPossible && view(0, -100, 1, 0).isPossible && view(50, 0, 2, 141).isPossible)
    for wrong in [
      view(101, 0, 4, 20), view(.nan, 0, 4, 20), view(50, -101, 4, 20), view(50, 0, 0, 0), view(50, 0, 1, 5),
      view(50, 0, 2, 142), view(50, 0, 4, -1), view(50, 0, 4, .infinity),
    ] {
      #expect(!wrong.isPossible)
    }
  }
}
