import Instrument
import Testing

@testable import Scoring
@testable import Study

/// A short run of the study. The limits are those of the full study, with a margin for chance.
@Suite struct StudyTests {
  @Test(arguments: Scenario.all.indices) func intervalsReachTheirNominalCoverage(_ place: Int) {
    let result = Simulation.run(Scenario.all[place], respondents: 80, seed: 11)
    #expect((0.90...0.998).contains(result.coverage95), "\(result.scenario)")
    #expect((0.72...0.96).contains(result.coverage80), "\(result.scenario)")
    if let standout = result.standoutCoverage { #expect(standout >= 0.83) }
    if result.scenario.gaps.allSatisfy({ $0 == 0 }) {
      #expect(result.share(.iHoldMore, .partnerHoldsMore) <= 0.065)
    }
    if result.scenario.gaps.allSatisfy({ $0 == 30 }), result.scenario.noise == .lower {
      #expect(result.share(.iHoldMore) >= 0.9)
    }
    #expect(result.meanWidth < result.meanPooledWidth)
    #expect(result.falseChangeShare < 0.08)
  }

  @Test func theSameSeedGivesTheSameTable() {
    let tables = (0..<2).map { _ in StudyTable([Simulation.run(Scenario.all[3], respondents: 10, seed: 5)]).text }
    #expect(tables[0] == tables[1])
    let other = StudyTable([Simulation.run(Scenario.all[3], respondents: 10, seed: 6)]).text
    #expect(tables[0] != other)
  }

  /// Every respondent is counted exactly once.
  @Test func verdictSharesAddUpToOne() {
    let shares = Simulation.run(Scenario.all[0], respondents: 60, seed: 2).verdictShares
    #expect(abs(shares.clearly + shares.probably + shares.nothing - 1) < 1e-9)
    #expect(shares.clearly < 0.3)
    let large = Simulation.run(Scenario.all[2], respondents: 20, seed: 2).verdictShares
    #expect(large.clearly == 1)
    #expect(large.whole.clearly == 1)
  }

  /// The true level has to be the expectation of the ratings that are drawn.
  @Test func trueLevelsAreMeansOfRatings() {
    let model = RatingModel(noise: 1.2)
    var random = SeededGenerator(seed: 3)
    for level in [10.0, 50, 92] {
      let latent = model.latent(level: level)
      #expect(abs(model.level(latent) - level) < 1e-9)
      var sum = 0
      for _ in 0..<40_000 { sum += model.rating(latent, difficulty: random.normal(), &random) }
      #expect(abs(Double(sum) / 40_000 * 100 / 6 - level) < 0.5)
    }
  }

  @Test func carelessAnswersAreFlagged() {
    func share(_ kind: CarelessPattern, _ flag: QualityFlag.FlagKind) -> Double {
      let shares = kind.flagShares(form: .full, respondents: 100, seed: 1)
      return shares[QualityFlag.FlagKind.allCases.firstIndex(of: flag) ?? 0]
    }
    #expect(share(.constant, .sameForBoth) == 1)
    #expect(share(.agreeing, .contradiction) > 0.95)
  }
}
