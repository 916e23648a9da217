import Instrument
import Testing

@testable import Scoring

@Suite struct ChangeTests {
  private func profile(_ differences: [[Int]]) -> PowerProfile {
    PowerProfile(Sample.answers(differences: differences), to: Sample.questionnaire, form: .full)
  }

  private let before = [[1, 2, 0, 1], [0, -1, 0, 1], [-2, -1, -3, -1], [0, 0, 1, 0], [2, 3, 1, 2], [0, 0, 0, -1]]

  @Test func equalAnswersAreNoChange() throws {
    let change = ProfileChange(from: profile(before), to: profile(before), days: 40)
    #expect(change.bases.count == 6 && !change.mayBeNoise)
    for one in change.bases.values { #expect(one.estimate == 0 && !one.isChanged) }
    #expect(try #require(change.overall).isChanged == false)
  }

  @Test func detectsALargeChangeInBothDirections() throws {
    let after = before.map { $0.map { max($0 - 4, -6) } }
    let there = ProfileChange(from: profile(before), to: profile(after), days: 20)
    let back = ProfileChange(from: profile(after), to: profile(before), days: 28)
    #expect(there.mayBeNoise && !back.mayBeNoise)
    let down = try #require(there.overall)
    let up = try #require(back.overall)
    #expect(down.isChanged && down.estimate < -40)
    #expect(up.isChanged && abs(up.estimate + down.estimate) < 1e-9)
    #expect(abs(up.interval95.lowerBound + down.interval95.upperBound) < 1e-9)
  }

  /// The whole may move one way while consequences move the other.
  @Test func noWholeHidesWhereConsequencesMoved() {
    let level = [[Int]](repeating: [0, 1, 0, -1], count: 6)
    var better = level.map { $0.map { $0 + 2 } }
    better[1] = level[1]
    let (first, last) = (profile(level), profile(better))
    #expect(ProfileChange(from: first, to: last, days: 60).overall?.isChanged == true)
    better[1] = [-2, -1, -2, -3]
    let worse = ProfileChange(from: first, to: profile(better), days: 60)
    #expect(worse.bases[.coercive]?.isChanged == true && worse.overall == nil)
  }

  @Test func comparesOnlyBasesScoredInBothEntries() {
    var answers = Sample.answers(differences: before)
    for item in 1...2 { answers.pairs["reward_\(item)"] = nil }
    let later = PowerProfile(answers, to: Sample.questionnaire, form: .full)
    let change = ProfileChange(from: profile(before), to: later, days: 60)
    #expect(change.bases[.reward] == nil && change.bases.count == 5)
    #expect(change.outcomeControl == nil && change.overall == nil)
  }

  /// A number without a meaning is no beginning and no end of a change.
  @Test func comparesNothingWithAnswersThatTellNothing() {
    let constant = PowerProfile(
      Sample.answers { _, item in item == 3 ? (5, 1) : (1, 5) }, to: Sample.questionnaire, form: .full)
    for change in [
      ProfileChange(from: profile(before), to: constant, days: 60),
      ProfileChange(from: constant, to: profile(before), days: 60),
    ] { #expect(change.bases.isEmpty && change.overall == nil && change.outcomeControl == nil) }
  }

  @Test func comparesOnlyTheSameMajorVersion() {
    func sample(_ id: String, _ version: String) -> Questionnaire {
      let it = Sample.questionnaire
      return Questionnaire(
        id: id, version: version, language: it.language, relationship: it.relationship, title: it.title,
        about: it.about, partnerName: it.partnerName, roles: [], timeFrame: it.timeFrame, rating: it.rating,
        minutes: [:], global: nil, items: it.items, safetyOpening: "", safetyItems: [])
    }
    #expect(ProfileChange.isComparable(sample("a", "1.2.0"), sample("a", "1.10.3")))
    #expect(!ProfileChange.isComparable(sample("a", "1.2.0"), sample("a", "10.2.0")))
    #expect(!ProfileChange.isComparable(sample("a", "1.2.0"), sample("b", "1.2.0")))
  }

  @Test func limitsApproximateTheExactOnes() {
    let rows = [before, before.map { $0.map { $0 + 1 } }, before.map { $0.map { _ in 0 } }, before.reversed()]
    let posteriors = rows.map { GapPosterior($0.map { $0.map { Double($0) * 100 / 6 } }) }
    // Values of equal probability stand for the earlier gap.
    let shares = stride(from: 0.0025, to: 1, by: 0.005)
    let values = posteriors.map { $0.gaps.map { gap in shares.map { gap.quantile($0, near: 0) } } }
    for first in posteriors.indices {
      for second in posteriors.indices {
        for base in 0..<6 {
          let (earlier, later) = (posteriors[first].gaps[base], posteriors[second].gaps[base])
          let change = Change(
            from: RelativePower(earlier, widening: 1), to: RelativePower(later, widening: 1))
          func below(_ x: Double) -> Double {
            values[first][base].reduce(0) { $0 + later.cumulative(x + $1) } / Double(values[first][base].count)
          }
          let margin = 0.06 * (change.interval95.upperBound - change.interval95.lowerBound)
          for (limit, p) in [(change.interval95.lowerBound, 0.025), (change.interval95.upperBound, 0.975)] {
            #expect(below(limit - margin) < p && p < below(limit + margin))
          }
        }
      }
    }
  }
}
