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

  @Test func isDeterministic() {
    let first = profile(Self.mixed)
    for _ in 0..<20 { #expect(profile(Self.mixed) == first) }
  }

  @Test func swappingPeopleMirrorsTheProfile() throws {
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
      for (x, y) in figures { #expect(abs(x + y) < 1e-4) }
      #expect(abs(a.probabilityWithin10 - b.probabilityWithin10) < 1e-5)
      #expect(abs(a.probabilityBeyond10 - b.probabilityBeyond10) < 1e-5)
    }
    let verdicts: [Verdict: Verdict] = [
      .iHoldMore: .partnerHoldsMore, .partnerHoldsMore: .iHoldMore, .leaningMe: .leaningPartner,
      .leaningPartner: .leaningMe,
    ]
    for (one, other) in pairs { #expect(other.verdict == verdicts[one.verdict] ?? one.verdict) }
  }

  @Test func doesNotShrinkAnOutlyingBase() throws {
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
    let level = Sample.answers { base, item in
      (2 + item % 2, item > 0 ? 2 + item % 2 : [.reward, .referent, .expert].contains(base) ? 3 : 1)
    }
    reached.formUnion(profile(level).bases.values.map(\.verdict))
    reached.formUnion(
      verdicts([[-3, 3, -2, 3], [3, -3, 2, -3], [3, -2, -3, 2], [-3, 3, 3, -2], [2, -3, 2, 0], [0, 1, 3, -3]]))
    reached.insert(profile(Answers()).overall.verdict)
    #expect(reached == Set(Verdict.allCases))
  }

  @Test func doesNotScoreOverallBelowThreeBases() {
    func overall(_ scored: Int) -> Comparison {
      profile(
        Sample.answers { base, _ in
          (Base.allCases.firstIndex(of: base) ?? 0) < scored ? (5, 1) : (nil, nil)
        }
      ).overall
    }
    #expect(overall(2).verdict == .notScored)
    #expect(overall(2).relative == nil)
    #expect(overall(2).me == nil)
    #expect(overall(3).verdict == .iHoldMore)
  }

  /// Where the bases leave the whole open although its gap would settle it, the gap says nothing.
  @Test func aWholeThatItsBasesLeaveOpenShowsNoGap() {
    let apart = [[4, 4, 3, 4]] + [[Int]](repeating: [-3, -3, -2, -3], count: 4)
    let opposed = profile(Sample.answers(differences: [[-3, -3, -2, -3]] + apart))
    #expect(opposed.bases[.coercive]?.verdict == .iHoldMore && opposed.bases[.expert]?.verdict == .partnerHoldsMore)
    #expect(opposed.overall.verdict == .cannotTell && opposed.overall.shownGap == nil)
    #expect((opposed.overall.relative?.estimate ?? 0) < -10)
    #expect(opposed.bases.values.allSatisfy { $0.shownGap != nil })
  }

  /// Give and take is no less a sum of rewards and consequences than the whole.
  @Test func rewardsDoNotEvenOutConsequences() {
    for sign in [1, -1] {
      let differences = [[-4, -4, -3, -4], [4, 4, 3, 4]].map { $0.map { $0 * sign } }
      let profile = profile(Sample.answers(differences: differences + [[Int]](repeating: [1, 0, -1, 0], count: 4)))
      #expect(profile.bases[.coercive]?.verdict.holder == (sign > 0 ? .me : .partner))
      #expect(profile.outcomeControl.verdict == .cannotTell && profile.outcomeControl.shownGap == nil)
    }
  }

  /// Whatever is good elsewhere, somebody who clearly holds the consequences is not made up for.
  @Test func clearConsequencesLeaveNoWholeAboutEqual() {
    for sign in [1, -1] {
      let rest = [[Int]](repeating: [1, 1, 0, 1].map { -$0 * sign }, count: 5)
      let hidden = profile(Sample.answers(differences: [rest[0], [4, 4, 3, 4].map { $0 * sign }] + rest[1...]))
      #expect(hidden.bases[.coercive]?.verdict == (sign > 0 ? .iHoldMore : .partnerHoldsMore))
      #expect(hidden.overall.verdict == .cannotTell)
      #expect(abs(hidden.overall.relative?.estimate ?? 100) < 10)
    }
  }

  /// Six small gaps to one side are probable together, and one large gap is clear; neither is so all in all.
  @Test func theWholeSaysNoMoreThanTheBases() throws {
    var weaker: Set<Verdict> = []
    for first in -1...3 {
      for others in [[2, 0, 1, -1], [1, 0, 1, -1], [2, 0, 0, 0], [3, -2, 1, 0]] {
        let reward = others.map { min($0 + 2 * first, 6) }
        let rest = [[Int]](repeating: others, count: 5)
        let profile = profile(Sample.answers(differences: [reward] + rest))
        let overall = profile.overall
        #expect(overall.verdict == overall.verdict.supported(by: profile.bases.values.map(\.verdict)))
        if overall.verdict != Verdict(overall.relative) { weaker.insert(Verdict(overall.relative)) }
      }
    }
    #expect(!weaker.isEmpty)
  }

  @Test func equalRatingsGiveCannotTell() {
    let varied = profile(
      Sample.answers { base, item in
        let rating = (base == .reward ? 4 : 2) + item % 2
        return (rating, rating)
      })
    let constant = profile(Sample.answers { _, _ in (3, 3) })
    for profile in [varied, constant] {
      #expect(Set(profile.bases.values.map(\.verdict)) == [.cannotTell])
      #expect(profile.overall.verdict == .cannotTell)
      #expect(profile.quality.map(\.kind) == [.sameForBoth])
    }
  }

  /// One item with different ratings does not make the other answers informative.
  @Test func nearlyEqualRatingsAreNeverAboutEqual() {
    let nearly = profile(
      Sample.answers { base, item in
        let rating = (base == .reward ? 4 : 2) + item % 2
        return (rating, base == .expert && item == 0 ? rating + 1 : rating)
      })
    #expect(!nearly.bases.values.contains { $0.verdict == .aboutEqual })
    #expect(nearly.overall.verdict == .cannotTell)
    // A large gap on one base still shows.
    let apart = profile(
      Sample.answers { base, item in base == .coercive && item < 2 ? (0, 6) : (item % 3 + 1, item % 3 + 1) })
    #expect(apart.bases[.coercive]?.verdict.holder == .partner)
  }

  /// Beside the warning that they say little, nothing is clear; what can be told still is.
  @Test func ratingsThatHardlyVaryAreAtMostProbable() throws {
    func straight(_ rate: (Base, Int) -> (Int, Int)) -> Answers {
      Sample.answers { base, item in item == 3 ? (nil, nil) : rate(base, item) }
    }
    for (mine, theirs) in [(2, 4), (5, 1)] {
      let one = profile(straight { base, item in (mine, base == .reward && item == 0 ? 3 : theirs) })
      #expect(one.blindness != nil && !one.bases.values.contains { $0.verdict.holding?.certainty == .clearly })
      let holding = try #require(one.overall.verdict.holding)
      #expect(holding.certainty == .probably && holding.holder == (mine > theirs ? .me : .partner))
      #expect(one.overall.shownGap == one.overall.relative)
      // Ratings of one kind that contradict reversed ones are shown as "can't tell", without a number.
      let constant = profile(
        Sample.answers { _, item in item == 3 ? (6 - mine, 6 - theirs) : (mine, theirs) })
      #expect(constant.overall.relative != nil && constant.overall.shownGap == nil)
    }
  }

  @Test func constantRatingsAreNeverAboutEqual() {
    // Raw ratings of 3, whether the item is reversed or not.
    let oneSided = profile(Sample.answers { base, item in (3, item == 0 && base == .reward ? 4 : 3) })
    #expect(!oneSided.bases.values.contains { $0.verdict == .aboutEqual })
    #expect(oneSided.overall.verdict == .cannotTell)
    var bothConstant = Answers()
    for item in Sample.questionnaire.items where item.isPaired {
      bothConstant.pairs[item.id] = .init(me: 6, partner: 0)
    }
    #expect(Set(profile(bothConstant).bases.values.map(\.verdict)) == [.cannotTell])
  }
}
