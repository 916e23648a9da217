import Instrument
import Testing

@testable import Scoring

@Suite struct WhatIfTests {
  private func trial(_ difference: Int) throws -> WhatIf {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    var answers = Answers()
    for item in questionnaire.items where item.isPaired {
      let (high, low) = (3 + difference, 3)
      answers.pairs[item.id] = item.isReversed ? .init(me: 6 - high, partner: 6 - low) : .init(me: high, partner: low)
    }
    return WhatIf(answers, to: questionnaire, form: .full)
  }

  @Test func movesOnePointInTheGivenDirection() throws {
    var trial = try trial(0)
    let before = try #require(trial.profile.bases[.expert]?.me)
    let hasMoved = trial.move(.me, on: .expert, by: 1)
    #expect(hasMoved)
    let after = try #require(trial.profile.bases[.expert]?.me)
    #expect(abs(after - before - 100.0 / 24) < 1e-9)
    trial.reset()
    #expect(!trial.isChanged)
  }

  @Test func stopsAtTheEndsOfTheScale() throws {
    var trial = try trial(0)
    var moves = 0
    while trial.move(.partner, on: .reward, by: 1) { moves += 1 }
    #expect(moves == 12)
    #expect(trial.profile.bases[.reward]?.partner == 100)
    #expect(trial.original != trial.answers)
  }

  @Test(arguments: Base.allCases)
  func findsTheSmallestLevelling(base: Base) throws {
    let trial = try trial(2)
    let found = try #require(trial.smallestLevelling(of: base))
    var adopted = trial
    adopted.adopt(found)
    #expect(abs(try #require(adopted.profile.bases[base]?.relative?.estimate)) < 5)
    var smaller = trial
    for _ in 1..<found.points { smaller.move(found.person, on: base, by: found.isMore ? 1 : -1) }
    #expect(abs(try #require(smaller.profile.bases[base]?.relative?.estimate)) >= 5)
  }

  @Test func neverSuggestsMoreCoercion() throws {
    for difference in [-3, -2, 2, 3] {
      let found = try #require(try trial(difference).smallestLevelling(of: .coercive))
      #expect(!found.isMore)
      #expect(found.person == (difference > 0 ? .me : .partner))
    }
  }

  @Test(arguments: Base.allCases)
  func quickEstimateEqualsProfile(base: Base) throws {
    let trial = try trial(2)
    let quick = PowerProfile.estimate(of: base, trial.answers, to: trial.questionnaire, form: .full)
    #expect(quick == trial.profile.bases[base]?.relative?.estimate)
  }

  /// Tries every distribution of one point fewer, for random answers of which some are for one person only.
  @Test(arguments: 0..<3)
  func noDistributionOfFewerPointsLevels(seed: Int) throws {
    let questionnaire = try #require(try Library.questionnaire("romantic"))
    var state = UInt64(seed) &* 7919 &+ 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var answers = Answers()
    for item in questionnaire.items where item.isPaired {
      answers.pairs[item.id] = .init(me: 3 + next(4), partner: next(9) == 0 ? nil : next(4))
    }
    let trial = WhatIf(answers, to: questionnaire, form: .full)
    for base in Base.allCases {
      guard let found = trial.smallestLevelling(of: base) else { continue }
      let items = questionnaire.items(.full).filter { $0.base == base && answers.pair($0.id).isComplete }
      #expect(found.points == Self.points(between: answers, and: found.answers))
      for spread in Self.spreads(found.points - 1, over: items.count) {
        var fewer = answers
        for (item, points) in zip(items, spread) {
          let up = found.isMore != item.isReversed
          let value = (fewer.pair(item.id)[found.person] ?? 0) + (up ? points : -points)
          fewer.pairs[item.id]?[found.person] = min(max(value, 0), 6)
        }
        let estimate = PowerProfile.estimate(of: base, fewer, to: questionnaire, form: .full)
        #expect(abs(try #require(estimate)) >= 5, "\(base) \(spread)")
      }
    }
  }

  private static func points(between one: Answers, and other: Answers) -> Int {
    one.pairs.reduce(0) { sum, entry in
      let pair = other.pair(entry.key)
      return sum + Person.allCases.map { abs((entry.value[$0] ?? 0) - (pair[$0] ?? 0)) }.reduce(0, +)
    }
  }

  private static func spreads(_ points: Int, over count: Int) -> [[Int]] {
    guard count > 1 else { return count == 1 ? [[points]] : [] }
    return (0...points).flatMap { first in spreads(points - first, over: count - 1).map { [first] + $0 } }
  }

  @Test func findsNothingForALevelBase() throws {
    #expect(try trial(0).smallestLevelling(of: .reward) == nil)
  }
}
