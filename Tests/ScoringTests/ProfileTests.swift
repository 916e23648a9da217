import Instrument
import Testing

@testable import Scoring

@Suite struct ProfileTests {
  private static let mixed = Sample.answers(differences: [
    [1, 2, 0, 1], [0, -1, 0, 1], [-2, -1, -3, -1], [0, 0, 1, 0], [2, 3, 1, 2], [0, 0, 0, -1],
  ])

  private func profile(_ answers: Answers) -> PowerProfile {
    PowerProfile(answers, to: Sample.questionnaire, form: .full)
  }

  @Test func theSameAnswersGiveTheSameBits() {
    let first = profile(Self.mixed)
    for _ in 0..<20 { #expect(profile(Self.mixed) == first) }
  }

  @Test func swappingThePeopleMirrorsEverything() throws {
    var answers = Self.mixed
    answers.global = 5
    let straight = profile(answers)
    let mirrored = profile(answers.mirrored)
    #expect(mirrored.globalComparison == straight.globalComparison.map { -$0 })
    var pairs = Base.allCases.compactMap { base in
      straight.bases[base].flatMap { one in mirrored.bases[base].map { (one, $0) } }
    }
    pairs += [(straight.overall, mirrored.overall), (straight.outcomeControl, mirrored.outcomeControl)]
    #expect(pairs.count == 8)
    for (one, other) in pairs {
      #expect(one.me == other.partner && one.partner == other.me)
      let a = try #require(one.relative)
      let b = try #require(other.relative)
      let figures = [
        (a.estimate, b.estimate), (a.interval80.lowerBound, b.interval80.upperBound),
        (a.interval95.upperBound, b.interval95.lowerBound), (a.probabilityMeHigher, b.probabilityMeHigher - 1),
      ]
      for (x, y) in figures { #expect(abs(x + y) < 1e-6) }
      #expect(abs(a.probabilityWithin10 - b.probabilityWithin10) < 1e-6)
      #expect(abs(a.probabilityBeyond10 - b.probabilityBeyond10) < 1e-6)
    }
    let verdicts: [Verdict: Verdict] = [
      .iHoldMore: .partnerHoldsMore, .partnerHoldsMore: .iHoldMore, .leaningMe: .leaningPartner,
      .leaningPartner: .leaningMe,
    ]
    for (one, other) in pairs { #expect(other.verdict == verdicts[one.verdict] ?? one.verdict) }
  }

  @Test func aBaseFarFromTheRestIsNotPulledIn() throws {
    let answers = Sample.answers(differences: [
      [3, 4, 3, 4], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [1, 0, -1, 0],
    ])
    let reward = try #require(profile(answers).bases[.reward]?.relative)
    #expect(abs(reward.estimate - 3.5 * 100 / 6) < 3)
    let expert = try #require(profile(answers).bases[.expert]?.relative)
    #expect(abs(expert.estimate) < 3)
  }

  @Test func everyVerdictCanBeReached() {
    func verdicts(_ differences: [[Int]]) -> Set<Verdict> {
      Set(profile(Sample.answers(differences: differences)).bases.values.map(\.verdict))
    }
    var reached = verdicts([[Int]](repeating: [2, 2, 3, 2], count: 6))
    reached.formUnion(verdicts([[Int]](repeating: [-2, -2, -3, -2], count: 6)))
    reached.formUnion(verdicts([[Int]](repeating: [2, -1, 1, 0], count: 6)))
    reached.formUnion(verdicts([[Int]](repeating: [-2, 1, -1, 0], count: 6)))
    reached.formUnion(verdicts([[Int]](repeating: [0, 0, 0, 0], count: 6)))
    reached.formUnion(
      verdicts([[-3, 3, -2, 3], [3, -3, 2, -3], [3, -2, -3, 2], [-3, 3, 3, -2], [2, -3, 2, 0], [0, 1, 3, -3]]))
    reached.insert(profile(Answers()).overall.verdict)
    #expect(reached == Set(Verdict.allCases))
  }
}
