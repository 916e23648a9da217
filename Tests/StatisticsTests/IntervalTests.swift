import Testing

@testable import Statistics

/// Estimates from panels that are too small or too even for the usual approximations.
@Suite struct IntervalTests {
  /// Random ratings from 0 to 6. Some respondents repeat the first one, so that items hang together strangely.
  private func sums(_ random: inout Generator, respondents: Int, items: Int) -> ScaleSums {
    var sums = ScaleSums(count: items)
    let highest = UInt64.random(in: 0...6, using: &random)
    let first = (0..<items).map { _ in Int(UInt64.random(in: 0...highest, using: &random)) }
    for _ in 0..<respondents {
      let repeats = Bool.random(using: &random)
      sums.add(
        first.map { value -> Int? in
          let isMissing = UInt64.random(in: 0..<20, using: &random) == 0
          return isMissing ? nil : repeats ? value : Int(UInt64.random(in: 0...highest, using: &random))
        })
    }
    return sums
  }

  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func whatCannotBeHadIsMissing() throws {
    var random = Generator(state: 12)
    var intervals = 0
    for _ in 0..<400 {
      let respondents = Int(UInt64.random(in: 10...40, using: &random))
      let statistics = ScaleStatistics(
        sums(&random, respondents: respondents, items: Int(UInt64.random(in: 3...5, using: &random))))
      for estimate in [statistics.alpha, statistics.omega].compactMap(\.self) { #expect(abs(estimate.value) < 1e9) }
      guard let interval = statistics.omega?.interval else { continue }
      intervals += 1
      #expect(interval.upperBound <= 1 && interval.upperBound - interval.lowerBound <= 1, "\(interval)")
    }
    #expect(intervals > 20)
  }

  /// One factor behind three items would have to explain more than all of an item.
  @Test(arguments: [(0.9, 0.9, 0.5), (0.7, 0.8, 0.55), (0.6, 0.6, 0.36)])
  func aHeywoodCaseHasNoInterval(first: Double, second: Double, third: Double) throws {
    let correlations = [[1, first, second], [first, 1, third], [second, third, 1]]
    let omega = try #require(OneFactor.omega(correlations))
    #expect(OneFactor.interval(omega, correlations, n: 200) == nil)
  }

  @Test func aSumThatDoesNotVaryHasNoAlpha() {
    var sums = ScaleSums(count: 3)
    // The third rating takes back what the others add.
    for (a, b) in [(0, 1), (1, 2), (2, 0), (3, 1), (1, 1), (0, 0), (2, 1), (1, 3), (2, 2), (0, 3), (3, 2), (3, 3)] {
      sums.add([a, b, 6 - a - b])
    }
    #expect(ScaleStatistics(sums).alpha == nil)
  }
}
