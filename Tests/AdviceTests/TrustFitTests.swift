import Instrument
import Scoring
import Testing

@testable import Advice

@Suite struct TrustFitTests {
  private func fit(
    _ verdicts: [Base: Verdict] = [:], _ climate: [Scale: Double], quality: [QualityFlag] = []
  ) -> TrustFit {
    TrustFit(
      MadeUpResult.profile(Base.allCases.map { verdicts[$0] ?? .aboutEqual }, climate: climate, quality: quality))
  }

  /// Knowing more, earning more, leading or being stronger is no ground for suspicion, and neither is a third person.
  @Test(arguments: Base.allCases) func trustIsNotUnsupportedBecauseTheOtherIsAhead(on base: Base) {
    #expect(fit([base: .partnerHoldsMore], [.trust: 80]) != .unsupported)
    #expect(fit([base: .partnerHoldsMore], [.trust: 80, .cooperation: 30, .sharedGoals: 70]) != .unsupported)
    #expect(fit([base: .partnerHoldsMore], [.trust: 80, .enemyOutside: 90]) != .unsupported)
  }

  @Test func trustIsUnsupportedWhereTheTwoNeitherWorkTogetherNorWantTheSame() {
    #expect(fit([.trust: 80, .cooperation: 30, .sharedGoals: 30]) == .unsupported)
    #expect(fit([.trust: 80, .cooperation: 30]) == .unknown)
    #expect(fit([.trust: 80, .cooperation: 70]) == .supported)
    #expect(fit([.coercive: .leaningPartner], [.trust: 80, .cooperation: 70]) == .unknown)
  }

  @Test func doubtHasReasonsOnlyWhereThereAreSome() {
    #expect(fit([.trust: 20]) == .unknown)
    #expect(fit([.trust: 20, .cooperation: 70]) == .doubtUnsupported)
    #expect(fit([.trust: 20, .cooperation: 70, .sharedGoals: 30]) == .doubtSupported)
    #expect(fit([.coercive: .leaningPartner], [.trust: 20, .cooperation: 70]) == .doubtSupported)
    #expect(fit([.trust: 50]) == .middling)
  }

  @Test func nothingIsSaidOfTrustFromContradictedAnswers() {
    let flag = QualityFlag(kind: .contradiction, finding: .contradiction, figures: [:], widening: 1.2)
    for trust in [20, 50, 80] as [Double] {
      #expect(fit([:], [.trust: trust, .cooperation: 30, .sharedGoals: 30], quality: [flag]) == .unknown)
    }
  }

  private func fit(_ climate: [Scale: Double]) -> TrustFit { fit([:], climate) }
}
