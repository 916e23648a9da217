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
    #expect(whole(.iHoldMore, .iHoldMore, .iHoldMore, .leaningPartner, .leaningPartner, .leaningPartner) == .cannotTell)
    #expect(whole(.leaningMe, .iHoldMore, .leaningPartner, .leaningPartner) == .cannotTell)
    let named: [Verdict] = [.iHoldMore, .leaningPartner, .partnerHoldsMore, .leaningMe]
    #expect(Verdict.aboutEqual.supported(by: named + [.cannotTell, .aboutEqual]) == .aboutEqual)
    #expect(Verdict.aboutEqual.supported(by: named + [.cannotTell, .notScored]) == .cannotTell)
    #expect(Verdict.iHoldMore.supported(by: [.iHoldMore] + [Verdict](repeating: .notScored, count: 5)) == .iHoldMore)
  }

  @Test func nothingMakesUpForConsequences() {
    let others: [(Verdict, Verdict, Verdict)] = [
      (.aboutEqual, .leaningPartner, .cannotTell), (.aboutEqual, .cannotTell, .aboutEqual),
      (.iHoldMore, .leaningPartner, .leaningMe), (.iHoldMore, .partnerHoldsMore, .cannotTell),
      (.leaningMe, .leaningPartner, .leaningMe), (.leaningMe, .partnerHoldsMore, .cannotTell),
      (.iHoldMore, .iHoldMore, .iHoldMore), (.leaningPartner, .iHoldMore, .cannotTell),
    ]
    for (whole, consequences, expected) in others {
      #expect(whole.consideringConsequences(consequences) == expected, "\(whole) \(consequences)")
    }
    #expect(Verdict.aboutEqual.consideringConsequences(.notScored) == .cannotTell)
    #expect(Verdict.iHoldMore.consideringConsequences(.notScored) == .leaningMe)
    func open(_ estimate: Double) -> Comparison {
      Comparison(
        me: 50, partner: 50,
        relative: RelativePower(
          estimate: estimate, interval80: estimate - 30...estimate + 30, interval95: estimate - 50...estimate + 50,
          probabilityMeHigher: estimate > 0 ? 0.6 : 0.4, probabilityWithin10: 0.3, probabilityBeyond10: 0.5),
        verdict: .cannotTell, answered: 4)
    }
    #expect(Verdict.ofConsequences(open(-10)) == .leaningPartner && Verdict.ofConsequences(open(9)) == .cannotTell)
    let high = Comparison(
      me: 70, partner: 60, relative: open(9).relative, verdict: .cannotTell, answered: 4)
    #expect(Verdict.ofConsequences(high) == .leaningPartner)
    for (me, partner, expected) in [
      (nil, 60, .partnerHoldsMore), (100, nil, .notScored), (nil, 59, .notScored), (nil, nil, .notScored),
    ] as [(Double?, Double?, Verdict)] {
      let half = Comparison(me: me, partner: partner, relative: nil, verdict: .notScored, answered: 0)
      #expect(Verdict.ofConsequences(half) == expected)
    }
  }

  @Test func statesHolderAndCertainty() {
    #expect(Verdict.iHoldMore.holding == .init(holder: .me, certainty: .clearly))
    #expect(Verdict.leaningMe.holding == .init(holder: .me, certainty: .probably))
    #expect(Verdict.partnerHoldsMore.holding == .init(holder: .partner, certainty: .clearly))
    #expect(Verdict.leaningPartner.holding == .init(holder: .partner, certainty: .probably))
    #expect([Verdict.aboutEqual, .cannotTell, .notScored].allSatisfy { $0.holding == nil })
  }
}
