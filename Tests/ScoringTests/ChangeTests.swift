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

  @Test func comparesOnlyBasesScoredInBothEntries() {
    var answers = Sample.answers(differences: before)
    for item in 1...2 { answers.pairs["reward_\(item)"] = nil }
    let later = PowerProfile(answers, to: Sample.questionnaire, form: .full)
    let change = ProfileChange(from: profile(before), to: later, days: 60)
    #expect(change.bases[.reward] == nil && change.bases.count == 5)
    #expect(change.outcomeControl == nil && change.overall == nil)
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

  /// The exact posterior of the change is the mixture of the differences of all pairs of components.
  @Test func limitsApproximateTheExactOnes() {
    let rows = [before, before.map { $0.map { $0 + 1 } }, before.map { $0.map { _ in 0 } }, before.reversed()]
    let posteriors = rows.map { GapPosterior($0.map { $0.map { Double($0) * 100 / 6 } }) }
    for first in posteriors {
      for second in posteriors {
        for base in 0..<6 {
          let (a, b) = (first.mean(of: [base]), second.mean(of: [base]))
          let exact = RelativePower(b.minus(a), widening: 1)
          let change = Change(
            from: RelativePower(a, widening: 1), to: RelativePower(b, widening: 1))
          let width = exact.interval95.upperBound - exact.interval95.lowerBound
          #expect(abs(change.interval95.lowerBound - exact.interval95.lowerBound) < 0.06 * width)
          #expect(abs(change.interval95.upperBound - exact.interval95.upperBound) < 0.06 * width)
        }
      }
    }
  }
}

extension NormalMixture {
  fileprivate func minus(_ other: NormalMixture) -> NormalMixture {
    NormalMixture(
      terms.flatMap { mine in
        other.terms.map { theirs in
          Component(
            weight: mine.weight * theirs.weight, mean: mine.mean - theirs.mean,
            variance: 1 / (mine.scale * mine.scale) + 1 / (theirs.scale * theirs.scale))
        }
      })
  }
}
