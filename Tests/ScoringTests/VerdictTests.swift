import Testing

@testable import Scoring

@Suite struct VerdictTests {
  private func verdict(_ estimate: Double, higher: Double, within: Double, beyond: Double) -> Verdict {
    Verdict(
      RelativePower(
        estimate: estimate, interval80: -1...1, interval95: -2...2, probabilityMeHigher: higher,
        probabilityWithin10: within, probabilityBeyond10: beyond))
  }

  @Test func appliesRulesInOrder() {
    #expect(Verdict(nil) == .notScored)
    #expect(verdict(12, higher: 0.95, within: 0.4, beyond: 0.5) == .iHoldMore)
    #expect(verdict(-12, higher: 0.05, within: 0.4, beyond: 0.5) == .partnerHoldsMore)
    // The side is certain, but not that the gap exceeds 10 points. Leaning comes before about equal.
    #expect(verdict(8, higher: 0.99, within: 0.85, beyond: 0.15) == .leaningMe)
    #expect(verdict(-8, higher: 0.01, within: 0.85, beyond: 0.15) == .leaningPartner)
    #expect(verdict(5, higher: 0.8, within: 0.7, beyond: 0.2) == .leaningMe)
    #expect(verdict(4.9, higher: 0.94, within: 0.8, beyond: 0.1) == .aboutEqual)
    #expect(verdict(4.9, higher: 0.79, within: 0.79, beyond: 0.1) == .cannotTell)
    #expect(verdict(12, higher: 0.79, within: 0.3, beyond: 0.6) == .cannotTell)
  }

  @Test func namesNobodyForASmallGap() {
    #expect(verdict(4.9, higher: 0.99, within: 0.1, beyond: 0.6) == .cannotTell)
    #expect(verdict(-4.9, higher: 0.01, within: 0.9, beyond: 0.1) == .aboutEqual)
  }

  @Test func noWholeIsFirmerThanItsBases() {
    func whole(_ verdict: Verdict, _ bases: Verdict...) -> Verdict {
      verdict.supported(by: bases + [Verdict](repeating: .cannotTell, count: 6 - bases.count))
    }
    #expect(whole(.leaningPartner) == .cannotTell && whole(.iHoldMore) == .cannotTell)
    #expect(whole(.leaningPartner, .leaningMe, .iHoldMore) == .cannotTell)
    #expect(whole(.leaningPartner, .leaningPartner) == .leaningPartner)
    #expect(whole(.iHoldMore, .iHoldMore) == .leaningMe)
    #expect(whole(.iHoldMore, .leaningMe, .leaningMe) == .iHoldMore)
    #expect(whole(.iHoldMore, .leaningMe, .iHoldMore, .leaningPartner) == .iHoldMore)
    #expect(whole(.iHoldMore, .leaningMe, .iHoldMore, .partnerHoldsMore) == .leaningMe)
    #expect(whole(.aboutEqual) == .aboutEqual && whole(.notScored) == .notScored)
    #expect(Verdict.iHoldMore.supported(by: [.iHoldMore] + [Verdict](repeating: .notScored, count: 5)) == .iHoldMore)
  }

  @Test func statesHolderAndCertainty() {
    #expect(Verdict.iHoldMore.holding == .init(holder: .me, certainty: .clearly))
    #expect(Verdict.leaningMe.holding == .init(holder: .me, certainty: .probably))
    #expect(Verdict.partnerHoldsMore.holding == .init(holder: .partner, certainty: .clearly))
    #expect(Verdict.leaningPartner.holding == .init(holder: .partner, certainty: .probably))
    #expect([Verdict.aboutEqual, .cannotTell, .notScored].allSatisfy { $0.holding == nil })
  }
}
