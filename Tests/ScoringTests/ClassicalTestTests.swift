import Testing

@testable import Scoring

/// Compares with published examples, and with scipy for the distributions.
@Suite struct ClassicalTestTests {
  private func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool { abs(a - b) < tolerance }

  @Test func reliableChange() {
    let error = ClassicalTest.standardError(deviation: 7.5, reliability: 0.8)
    let difference = ClassicalTest.standardErrorOfDifference(error, error)
    #expect(close(error, 3.354, 5e-4) && close(difference, 4.743, 5e-4))
    #expect(
      close(ClassicalTest.reliableChange(from: 47.5, to: 32.5, standardErrorOfDifference: difference), -3.162, 6e-4))
    let small = ClassicalTest.standardError(deviation: 7.6, reliability: 0.95)
    #expect(close(small, 1.699, 5e-4) && close(ClassicalTest.standardErrorOfDifference(small, small), 2.403, 5e-4))
  }

  @Test func reliabilityOfADifference() {
    #expect(close(ClassicalTest.reliabilityOfDifference(0.85, 0.85, correlation: 0.8), 0.25, 1e-12))
  }

  @Test func spearmanBrown() {
    for (items, expected) in [(2.0, 0.57), (3, 0.67), (4, 0.73), (6, 0.80), (8, 0.84)] {
      #expect(close(ClassicalTest.spearmanBrown(0.4, length: items), expected, 5e-3))
    }
  }

  @Test func kelley() {
    #expect(close(ClassicalTest.trueScore(145, mean: 105, reliability: 0.48), 124.2, 1e-9))
  }

  @Test func alphaAndItsInterval() throws {
    let interval = ClassicalTest.alphaInterval(0.74, respondents: 100, items: 4)
    #expect(close(interval.lowerBound, 0.6455, 5e-5) && close(interval.upperBound, 0.8143, 5e-5))
    let alpha = try #require(ClassicalTest.alpha([[1, 2, 2], [3, 3, 4], [2, 4, 3], [5, 4, 6], [4, 6, 5]]))
    #expect(close(alpha, 0.906_593_406_593_406_5, 1e-12))
    #expect(ClassicalTest.alpha([[1, 2], [2, 1]]) == nil)
  }

  @Test func studentAndFisherQuantiles() {
    #expect(close(FDistribution.studentQuantile(twoSided: 0.95, freedom: 18), 2.100_922_040_241_038_2, 1e-9))
    #expect(close(FDistribution.studentQuantile(twoSided: 0.8, freedom: 6), 1.439_755_747_265_148_3, 1e-9))
    #expect(close(FDistribution.quantile(0.975, 99, 297), 1.363_341_038_941_744_6, 1e-9))
  }

  /// Against R's `qbeta`: its `qf` takes a chi-squared distribution where the second number is above 400,000.
  @Test func quantilesOfManyRespondents() {
    for (n, items, low, high) in [
      (1e5, 4.0, 0.989_916_891_102_135, 1.010_159_586_989_679), (1e6, 4, 0.996_803_211_718_596, 1.003_204_435_979_964),
      (1e6, 8, 0.997_039_532_004_932, 1.002_965_910_502_116), (1e7, 4, 0.998_988_261_197_423, 1.001_012_503_571_327),
    ] {
      let (first, second) = (n - 1, (n - 1) * (items - 1))
      #expect(close(FDistribution.quantile(0.025, first, second), low, 1e-9))
      #expect(close(FDistribution.quantile(0.975, first, second), high, 1e-9))
    }
    #expect(close(FDistribution.studentQuantile(twoSided: 0.95, freedom: 999_999), 1.959_966_356_816_48, 1e-9))
  }

  @Test func correlations() throws {
    #expect(close(try #require(ClassicalTest.correlation([1, 2, 3, 4], [2, 1, 4, 3])), 0.6, 1e-12))
    #expect(ClassicalTest.correlation([1, 1], [1, 2]) == nil)
  }
}
