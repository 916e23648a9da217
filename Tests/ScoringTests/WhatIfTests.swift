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

  @Test func aMoveIsOnePointTowardWhatWasAsked() throws {
    var trial = try trial(0)
    let before = try #require(trial.profile.bases[.expert]?.me)
    let hasMoved = trial.move(.me, on: .expert, by: 1)
    #expect(hasMoved)
    let after = try #require(trial.profile.bases[.expert]?.me)
    #expect(abs(after - before - 100.0 / 24) < 1e-9)
    trial.reset()
    #expect(!trial.isChanged)
  }

  @Test func movesEndWhereEveryRatingIsAtItsEnd() throws {
    var trial = try trial(0)
    var moves = 0
    while trial.move(.partner, on: .reward, by: 1) { moves += 1 }
    #expect(moves == 12)
    #expect(trial.profile.bases[.reward]?.partner == 100)
    #expect(trial.original != trial.answers)
  }

  @Test(arguments: Base.allCases)
  func theSmallestChangeLevelsAndNoSmallerOneDoes(base: Base) throws {
    let trial = try trial(2)
    let found = try #require(trial.smallestLevelling(of: base))
    var adopted = trial
    adopted.adopt(found)
    #expect(abs(try #require(adopted.profile.bases[base]?.relative?.estimate)) < 5)
    var smaller = trial
    for _ in 1..<found.points { smaller.move(found.person, on: base, by: found.isMore ? 1 : -1) }
    #expect(abs(try #require(smaller.profile.bases[base]?.relative?.estimate)) >= 5)
  }

  @Test func nobodyIsEverToldToMakeMoreUnpleasant() throws {
    for difference in [-3, -2, 2, 3] {
      let found = try #require(try trial(difference).smallestLevelling(of: .coercive))
      #expect(!found.isMore)
      #expect(found.person == (difference > 0 ? .me : .partner))
    }
  }

  @Test func whatIsLevelNeedsNoChange() throws {
    #expect(try trial(0).smallestLevelling(of: .reward) == nil)
  }
}
