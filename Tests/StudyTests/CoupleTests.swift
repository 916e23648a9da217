import Instrument
import Scoring
import Testing

@testable import Study

/// A short run of the study of two people. The limits are those of the full study, with a margin for chance.
@Suite struct CoupleTests {
  @Test(arguments: ["slants 8", "slants 12, claims 4"]) func sharedGapsAreCovered(_ name: String) throws {
    let scenario = try #require(CoupleScenario.all.first { $0.name == name })
    let result = CoupleResult(scenario, couples: 25, seed: 3)
    #expect(result.bases.coverage95 >= 0.88 && result.whole.coverage95 >= 0.8)
    #expect(result.bases.coverage95 > result.oneReport.bases.coverage95)
    #expect(result.bases.error < 0.85 * result.oneReport.bases.error)
    #expect(try #require(result.differently.within5.share) <= 0.15)
    #expect(try #require(result.agreements[.differently]?.share) > 0)
  }

  @Test func theSameSeedGivesTheSameTable() {
    let scenario = CoupleScenario.all[0]
    func table(_ seed: UInt64) -> String { CoupleTable([CoupleResult(scenario, couples: 2, seed: seed)]).text }
    #expect(table(1) == table(1) && table(1) != table(2))
  }
}
