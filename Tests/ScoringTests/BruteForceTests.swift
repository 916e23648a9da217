import Foundation
import Instrument
import Testing

@testable import Scoring

/// Compares limits with ``BruteForce`` for one to six scored bases and both forms: ordinary, random and extreme answers.
@Suite struct BruteForceTests {
  /// `POISE_POSTERIORS=500` compares that many. The brute force takes a tenth of a second where it is optimized
  /// (`swift test -c release -Xswiftc -enable-testing`), and seconds otherwise.
  private static let count = ProcessInfo.processInfo.environment["POISE_POSTERIORS"].flatMap(Int.init) ?? 6

  /// The limits of a gap are within a fiftieth of the interval's width, those of a mean within a fortieth.
  @Test func limitsLieCloseToTheRightOnes() {
    var random = SeededGenerator(seed: 1)
    for number in 0..<Self.count {
      let bases = number % 6 + 1
      let differences = Self.differences(bases, items: number / 6 % 2 == 0 ? 4 : 2, &random)
      let posterior = GapPosterior(differences, meansOfLeading: bases > 2 ? [2, bases] : [bases])
      if random.next() % 2 == 0 {
        let base = Int(random.next() % UInt64(bases))
        compare(posterior.gaps[base], with: [base], of: differences)
      } else {
        // The pair, or all.
        let place = Int(random.next() % UInt64(posterior.means.count))
        compare(posterior.means[place], with: Array(0..<(bases > 2 && place == 0 ? 2 : bases)), of: differences)
      }
    }
  }

  private func compare(_ mixture: NormalMixture, with members: [Int], of differences: [[Double]]) {
    let chances = [0.025, 0.1, 0.9, 0.975]
    let limits = zip(chances, [-1.96, -1.28, 1.28, 1.96]).map { mixture.quantile($0, near: $1) }
    let margin = (limits[3] - limits[0]) / (members.count == 1 ? 50 : 40)
    let right = BruteForce(differences).cumulative(
      of: members, at: limits.flatMap { [$0 - margin, $0 + margin] }, center: mixture.mean,
      deviation: max(mixture.standardDeviation, 1))
    for (place, chance) in chances.enumerated() {
      #expect(
        right[2 * place] < chance && chance < right[2 * place + 1], "\(members), \(limits), \(differences)")
    }
  }

  /// Differences in POMP points: whole rating points from −6 to 6.
  private static func differences(_ bases: Int, items: Int, _ random: inout SeededGenerator) -> [[Double]] {
    func pick(_ choices: [Double]) -> Double { choices[Int(random.next() % UInt64(choices.count))] }
    /// Roughly normal.
    func normal() -> Double { (0..<6).reduce(0.0) { sum, _ in sum + pick([-1, 0, 1]) } / 2 }
    let kind = random.next() % 6
    let (middle, spread, noise) = (pick([0, 0, 2, -4]), pick([0, 1, 2, 4]), pick([0.3, 0.8, 1.5, 3]))
    return (0..<bases).map { base in
      let gap = middle + spread * normal()
      let own = noise * exp(0.4 * normal())
      return (0..<items).map { _ in
        let points =
          switch kind {
          case 0: Double(random.next() % 13) - 6
          case 1: pick([-6, 6])
          case 2: base % 2 == 0 ? 6 : pick([0, -6, -6])
          default: gap + own * normal()
          }
        return min(max(points.rounded(), -6), 6) * 100 / 6
      }
    }
  }
}
