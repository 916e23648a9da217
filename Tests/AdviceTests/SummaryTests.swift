import Instrument
import Scoring
import Testing

@testable import Advice

@Suite struct SummaryTests {
  private let names = Names(partner: "Sam")

  /// - Parameters:
  ///   - gap: the estimate over all bases.
  ///   - steps: the first answer, from −3 for the partner by far to 3 for the user by far.
  private func impression(_ verdict: Verdict, gap: Double, steps: Int) -> FirstAnswerAgreement {
    let relative = RelativePower(
      estimate: gap, interval80: gap - 5...gap + 5, interval95: gap - 8...gap + 8, probabilityMeHigher: 0.5,
      probabilityWithin10: 0.5, probabilityBeyond10: 0.5)
    return FirstAnswerAgreement(
      PowerProfile(
        bases: [:], outcomeControl: MadeUpResult.comparison(.cannotTell),
        overall: Comparison(me: 50, partner: 50, relative: relative, verdict: verdict, answered: 24), climate: [:],
        globalComparison: Double(steps) / 3, quality: []))
  }

  @Test func nothingContradictsAVerdictThatNamesNobody() {
    #expect(
      (-3...3).map { impression(.cannotTell, gap: 9, steps: $0) } == [FirstAnswerAgreement](repeating: .open, count: 7))
    #expect(
      (-3...3).map { impression(.aboutEqual, gap: 1, steps: $0) }
        == [
          .saidMoreButEqual, .saidMoreButEqual, .agrees, .agrees, .agrees, .saidMoreButEqual, .saidMoreButEqual,
        ])
  }

  @Test func anAnswerWithinOneStepAgrees() {
    // Small gaps are one step from "both the same", and name somebody all the same.
    #expect(impression(.leaningMe, gap: 12, steps: 0) == .saidEqualButMe)
    #expect(impression(.partnerHoldsMore, gap: -19, steps: 0) == .saidEqualButPartner)
    #expect(impression(.iHoldMore, gap: 25, steps: 0) == .saidEqualButMe)
    #expect(impression(.partnerHoldsMore, gap: -25, steps: 0) == .saidEqualButPartner)
    // The same person, near and far.
    #expect((1...3).map { impression(.leaningMe, gap: 6, steps: $0) } == [.agrees, .agrees, .sameSide])
    #expect((1...3).map { impression(.iHoldMore, gap: 45, steps: $0) } == [.sameSide, .agrees, .agrees])
    // The other person.
    #expect(impression(.leaningMe, gap: 6, steps: -1) == .saidPartnerButMe)
    #expect(impression(.leaningPartner, gap: -6, steps: 1) == .saidMeButPartner)
  }

  @Test func holdersComeWithTheirCertainty() throws {
    let profile = Sample.profile([
      .reward: .iHoldMore, .expert: .leaningMe, .referent: .leaningPartner, .coercive: .cannotTell,
    ])
    let summary = Summary(profile, try Glossary.embedded(), names, firstAnswer: nil)
    #expect(
      summary.holders == [
        "You clearly hold more on rewards, and probably on know-how.", "Sam probably holds more on esteem.",
      ])
    #expect(
      summary.others == [
        "On say by role and information you are about equal.", "On consequences your answers can't tell.",
      ])
    #expect(summary.firstThought == nil)
  }

  @Test func theFirstThoughtIsQuoted() throws {
    let profile = Sample.profile([.reward: .iHoldMore], said: 0)
    let summary = Summary(profile, try Glossary.embedded(), names, firstAnswer: "both the same")
    #expect(summary.firstThought?.hasPrefix("Your first thought was “both the same”. ") == true)
    #expect(Summary(profile, try Glossary.embedded(), names, firstAnswer: nil).firstThought == nil)
  }

  @Test func namesOfUnknownPeopleBeginWithACapital() throws {
    let profile = Sample.profile([.reward: .leaningPartner])
    let summary = Summary(profile, try Glossary.embedded(), Names(partner: "your partner"), firstAnswer: nil)
    #expect(summary.holders == ["Your partner probably holds more on rewards."])
  }
}
