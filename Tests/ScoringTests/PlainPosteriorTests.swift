import Foundation
import Instrument
import Testing

@testable import Scoring

/// Compares the fast posterior with ``PlainPosterior``: all shipped questionnaires, both forms, skipped items, ordinary,
/// random and extreme answers.
@Suite struct PlainPosteriorTests {
  /// `POISE_RESPONDENTS=5000 swift test -c release -Xswiftc -enable-testing --filter PlainPosteriorTests` compares that many.
  private static let count = ProcessInfo.processInfo.environment["POISE_RESPONDENTS"].flatMap(Int.init) ?? 200
  /// In POMP points. Of a wide interval, as extreme answers give, a 100,000th part is as good.
  private static func tolerance(_ deviation: Double) -> Double { max(1e-4, 4e-5 * deviation) }

  @Test func differsByNoMoreThanRounding() throws {
    var random = SeededGenerator(seed: 2)
    let questionnaires = try Library.ids.map { try #require(try Library.questionnaire($0)) }
    for number in 0..<Self.count {
      let answers = Self.answers(to: questionnaires[number % questionnaires.count], &random)
      let rated = RatedItems(
        answers, to: questionnaires[number % questionnaires.count], form: random.next() % 2 == 0 ? .full : .brief)
      let differences = Base.allCases.filter(rated.isScored).map { rated.differences($0) }
      guard !differences.isEmpty else { continue }
      compare(differences)
    }
  }

  private func compare(_ differences: [[Double]]) {
    let leading = differences.count > 2 ? [2, differences.count] : [differences.count]
    let fast = GapPosterior(differences, meansOfLeading: leading)
    let plain = PlainPosterior(differences, meansOfLeading: leading)
    for (found, right) in zip(fast.gaps + fast.means, plain.gaps + plain.means) {
      let tolerance = Self.tolerance(found.standardDeviation)
      #expect(abs(found.mean - right.mean) < 1e-4, "\(differences)")
      for (chance, near) in [(0.025, -1.96), (0.1, -1.2816), (0.9, 1.2816), (0.975, 1.96)] {
        // Limits beyond the ends of the scale are cut.
        let limit = min(max(found.quantile(chance, near: near), -100), 100)
        #expect(limit == -100 || right.cumulative(limit - tolerance) < chance, "\(limit) of \(differences)")
        #expect(limit == 100 || right.cumulative(limit + tolerance) > chance, "\(limit) of \(differences)")
      }
      for gap in [-10.0, 0, 10] { #expect(abs(found.cumulative(gap) - right.cumulative(gap)) < 1e-5) }
    }
  }

  private static func answers(to questionnaire: Questionnaire, _ random: inout SeededGenerator) -> Answers {
    func pick<Choice>(_ choices: [Choice]) -> Choice { choices[Int(random.next() % UInt64(choices.count))] }
    func near(_ middle: Double, _ spread: Double) -> Int {
      var steps = 0
      for _ in 0..<6 { steps += pick([-1, 0, 1]) }
      let rating: Double = middle + spread * Double(steps) / 2
      return Int(min(max(rating.rounded(), 0), 6))
    }
    var answers = Answers()
    let kind = random.next() % 6
    let noise: Double = pick([0.3, 0.8, 1.5, 3])
    let tilt: Double = pick([0, 0, 1, -2, 3])
    let skipped: Int = pick([0, 0, 5, 30])
    for (place, item) in questionnaire.items.filter(\.isPaired).enumerated() {
      var pair = Answers.RatingPair()
      switch kind {
      case 0: (pair.me, pair.partner) = (Int(random.next() % 7), Int(random.next() % 7))
      case 1: (pair.me, pair.partner) = (pick([0, 6]), pick([0, 6]))
      case 2: (pair.me, pair.partner) = place / 4 % 2 == 0 ? (6, 0) : (3, pick([3, 6]))
      default: (pair.me, pair.partner) = (near(3 + tilt * Double(place % 3), noise), near(3 - tilt, noise))
      }
      if Int(random.next() % 100) < skipped { pair.partner = nil }
      answers.pairs[item.id] = pair
    }
    return answers
  }
}
