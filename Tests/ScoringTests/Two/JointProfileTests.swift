import Instrument
import Testing

@testable import Scoring

@Suite struct JointProfileTests {
  /// A view with these differences on all bases.
  private func view(_ differences: [Double?], items: Int = 4, spread: Double = 10) -> PersonalView {
    var bases: [Base: BaseView] = [:]
    for (base, difference) in zip(Base.allCases, differences) {
      guard let difference else { continue }
      bases[base] = BaseView(
        me: 50 + difference / 2, partner: 50 - difference / 2, difference: difference, items: items, spread: spread)
    }
    return PersonalView(bases: bases)
  }

  /// What the first sees as their own advantage, the second sees as the other's.
  private func joint(_ mine: [Double?], _ theirs: [Double?], spread: Double = 10) -> JointProfile {
    JointProfile(mine: view(mine, spread: spread), theirs: view(theirs, spread: spread).turned)
  }

  @Test func findsWhatBothSeeAndWhatTheyDoNot() throws {
    let profile = joint([45, 0, 0, 0, 0, 60], [45, 2, -2, 1, 0, -30])
    let reward = try #require(profile.bases[.reward])
    #expect(reward.agreement == .alike && reward.verdict == .iHoldMore)
    let informational = try #require(profile.bases[.informational])
    #expect(informational.agreement == .differently && informational.difference.estimate > 40)
    #expect(informational.difference.interval95.lowerBound > 0)
    let referent = try #require(profile.bases[.referent])
    #expect(referent.agreement == .alike && referent.verdict == .aboutEqual)
    #expect(profile.mostSurprisingFirst.first == .informational && profile.mostSurprisingFirst.count == 6)
  }

  /// A sheet of the short form does not have the spread, so that equal ratings for both people look like this.
  @Test func equalRatingsOnFewItemsTellNothing() {
    let nothing = [Double?](repeating: 0, count: 6)
    func verdicts(items: Int) -> [Verdict] {
      let view = view(nothing, items: items)
      return JointProfile(mine: view, theirs: view.turned).bases.values.map(\.verdict)
    }
    #expect(verdicts(items: 2).allSatisfy { $0 == .cannotTell })
    #expect(verdicts(items: 4).allSatisfy { $0 == .aboutEqual })
  }

  /// A mean of both views would decide between the two people.
  @Test func whatIsSeenDifferentlyIsLeftOpen() throws {
    var found = 0
    for mine in stride(from: 0.0, through: 100, by: 10) {
      for theirs in stride(from: -20.0, through: 100, by: 10) {
        let profile = joint([Double](repeating: mine, count: 6), [theirs, 0, theirs, 0, theirs, 0])
        for gap in Array(profile.bases.values) + [try #require(profile.overall)] where gap.agreement == .differently {
          #expect(gap.verdict == .cannotTell)
          found += 1
        }
      }
    }
    #expect(found > 50)
  }

  /// A whole that comes out equal would hide what one of the two fears.
  @Test func highConsequencesInEitherViewLeaveAnEqualWholeOpen() throws {
    for (mine, theirs, verdict) in [
      (0.0, 0.0, Verdict.aboutEqual), (-60, 0, .cannotTell), (0, -60, .cannotTell), (60, 0, .cannotTell),
    ] {
      // The rest makes up for it.
      func rest(_ gap: Double) -> [Double] { [-gap / 5, gap] + [Double](repeating: -gap / 5, count: 4) }
      let profile = joint(rest(mine), rest(theirs), spread: 3)
      #expect(try #require(profile.overall).verdict == verdict)
    }
  }

  /// A view with these levels of consequences, and a difference of `rest` points on every other base.
  private func even(consequences me: Double, _ partner: Double, rest: Double = 0) -> PersonalView {
    var bases = view([Double](repeating: rest, count: 6), spread: 3).bases
    bases[.coercive] = BaseView(me: me, partner: partner, difference: me - partner, items: 4, spread: 3)
    return PersonalView(bases: bases)
  }

  /// Nothing sounds even beside consequences that one view puts high, or far apart.
  @Test func nothingIsEvenBesideWeightyConsequences() throws {
    let nobody = even(consequences: 10, 10)
    for (mine, theirs, isOpen) in [
      (nobody, nobody, false), (nobody, even(consequences: 15, 10), false), (even(consequences: 10, 55), nobody, true),
      (nobody, even(consequences: 10, 55), true), (nobody, even(consequences: 30, 10), true),
      (even(consequences: 80, 80), even(consequences: 75, 80), true), (even(consequences: 60, 60), nobody, true),
    ] {
      let profile = JointProfile(mine: mine, theirs: theirs.turned)
      for gap in [try #require(profile.overall), try #require(profile.bases[.coercive])] {
        #expect((gap.verdict == .aboutEqual) == !isOpen, "\(mine) \(theirs)")
        #expect((gap.agreement == .alike) == !isOpen)
      }
      #expect(profile.bases[.expert]?.verdict == .aboutEqual)
    }
  }

  /// Nor does the whole probably go the other way.
  @Test func noWholeIsProbablyAgainstWeightyConsequences() throws {
    var (named, open) = (0, 0)
    for rest in stride(from: 10.0, through: 30, by: 5) {
      let equal = even(consequences: 10, 10, rest: rest)
      let overall = try #require(JointProfile(mine: equal, theirs: equal.turned).overall)
      if overall.verdict.holder == .me { named += 1 }
      let against = even(consequences: 10, 45, rest: rest)
      for (one, other) in [(against, equal), (equal, against)] {
        let whole = try #require(JointProfile(mine: one, theirs: other.turned).overall)
        #expect(whole.verdict != .leaningMe)
        if Verdict(whole.shared) == .leaningMe { open += 1 }
      }
    }
    #expect(named > 2 && open > 0)
  }

  /// A narrow range around 0 beside *cannot tell* would look equal, and sure.
  @Test func noOpenVerdictHasAGapThatLooksEqual() throws {
    let nothing = view([Double](repeating: 0, count: 6), spread: 0)
    let profiles = [
      JointProfile(mine: nothing, theirs: nothing), JointProfile(mine: nothing, theirs: view([20, 0, 5, 0, 0, 0])),
      joint([15, 2, 0, 0, 0, 0], [-15, 0, 2, 0, 0, 0], spread: 3),
      JointProfile(mine: even(consequences: 80, 80), theirs: even(consequences: 80, 80)),
      JointProfile(mine: even(consequences: 10, 50), theirs: even(consequences: 10, 10)),
    ]
    for (number, profile) in profiles.enumerated() {
      let gaps = Array(profile.bases.values) + [try #require(profile.overall)]
      #expect(gaps.contains { Verdict($0.shared) == .aboutEqual && $0.verdict == .cannotTell })
      for gap in gaps {
        if gap.verdict == .cannotTell, Verdict(gap.shared) == .aboutEqual { #expect(gap.shown == nil) }
        if number < 2 { #expect(gap.shown == nil) }
        if gap.verdict == .aboutEqual { #expect(gap.shown == gap.shared) }
      }
    }
    #expect(profiles[3].bases[.expert]?.shown != nil)
  }

  /// What both agree on counts for less where they see the rest far apart.
  @Test func theRestBearsOnWhatBothAgreeOn() throws {
    func reward(_ mine: Double, _ theirs: Double) throws -> RelativePower {
      let rest = { (gap: Double) in [80] + [Double](repeating: gap, count: 5) }
      return try #require(joint(rest(mine), rest(theirs)).bases[.reward]).shared
    }
    let (near, far) = (try reward(0, 0), try reward(80, -80))
    #expect((75...82).contains(near.estimate) && near.interval80.contains(80))
    #expect((45...65).contains(far.estimate) && far.interval80.contains(80))
  }

  /// Nobody is told that both see what one of them does not.
  @Test func seesAlikeOnlyWhatEachSees() throws {
    for other in stride(from: -10.0, through: 40, by: 5) {
      let profile = joint([40, 30, 20, 10, 5, 0], [other, other, other, other, other, other])
      for (base, mine) in zip(Base.allCases, [40.0, 30, 20, 10, 5, 0]) {
        let gap = try #require(profile.bases[base])
        guard gap.agreement == .alike else { continue }
        if gap.verdict.holder == nil {
          #expect(abs(mine) <= 10 && abs(other) <= 10)
        } else {
          #expect(mine >= 5 && other >= 5)
        }
      }
    }
  }

  @Test func turnsRoundWithTheTwoPeople() throws {
    let (mine, theirs) = (view([30, -10, 0, 5, 20, 60]), view([10, 25, -30, 0, 0, -10], items: 2))
    let (one, other) = (JointProfile(mine: mine, theirs: theirs), JointProfile(mine: theirs, theirs: mine))
    for (gap, turned) in zip(
      Base.allCases.compactMap { one.bases[$0] } + [try #require(one.overall)],
      Base.allCases.compactMap { other.bases[$0] } + [try #require(other.overall)])
    {
      #expect(abs(gap.shared.estimate + turned.shared.estimate) < 0.2)
      #expect(abs(gap.shared.interval95.lowerBound + turned.shared.interval95.upperBound) < 0.5)
      // Both see themselves too high, whoever comes first.
      #expect(abs(gap.difference.estimate - turned.difference.estimate) < 0.2)
      #expect(gap.agreement == turned.agreement)
    }
  }

  @Test func knowsOnlyBasesThatBothAnswered() {
    let profile = joint([10, 20, nil, 5, 0, nil], [10, nil, 5, 10, 0, nil])
    #expect(Set(profile.bases.keys) == [.reward, .referent, .expert] && profile.overall != nil)
    #expect(profile.mostSurprisingFirst.count == 3)
    #expect(joint([10, 20, nil, 5, nil, nil], [10, nil, 5, 10, 0, nil]).overall == nil)
    let none = joint([10, nil, nil, nil, nil, nil], [nil, 10, 10, nil, nil, nil])
    #expect(none.bases.isEmpty && none.overall == nil && none.mostSurprisingFirst.isEmpty)
  }

  @Test func equalRatingsForBothPeopleAreNoAgreement() {
    let nothing = [Double](repeating: 0, count: 6)
    let profile = joint(nothing, nothing, spread: 0)
    #expect(profile.bases.values.allSatisfy { $0.verdict == .cannotTell && $0.agreement == .tooCloseToCall })
    #expect(joint(nothing, nothing).bases.values.allSatisfy { $0.agreement == .alike })
  }

  @Test func leavesTheWholeOpenBesideClearConsequences() {
    let profile = joint([-14, 70, -14, -14, -14, -14], [-14, 70, -14, -14, -14, -14], spread: 4)
    #expect(profile.bases[.coercive]?.verdict == .iHoldMore)
    #expect(profile.overall?.verdict.holding == nil && profile.overall?.verdict != .aboutEqual)
  }

  /// Small gaps that add up name nobody overall as long as none of them does, and one base does not make the whole clear.
  @Test func theWholeSaysNoMoreThanTheBases() throws {
    var random = SeededGenerator(seed: 5)
    var verdicts: Set<Verdict> = []
    for number in 0..<60 {
      // Small gaps everywhere, or a large one beside nearly none.
      var gaps = Base.allCases.map { _ in Double.random(in: number < 30 ? 3...9 : -4...4, using: &random) }
      if number >= 30 { gaps[1] = .random(in: 40...90, using: &random) }
      let count = number % 2 == 0 ? 5 : 6
      let joint = joint(Array(gaps.prefix(count)), Array(gaps.prefix(count)), spread: number < 30 ? 25 : 10)
      let verdict = try #require(joint.overall).verdict
      #expect(verdict == verdict.supported(by: joint.bases.values.map(\.verdict)), "\(gaps)")
      verdicts.insert(verdict)
    }
    #expect(verdicts.isSuperset(of: [.cannotTell, .leaningMe]))
  }

  @Test func standsTheFarthestAnswers() {
    for (mine, theirs) in [(100.0, -100.0), (100, 100), (-100, 100)] {
      for spread in [0.0, 115] {
        let profile = joint([Double](repeating: mine, count: 6), [Double](repeating: theirs, count: 6), spread: spread)
        for gap in profile.bases.values {
          #expect(gap.shared.estimate.isFinite && (-100...100).contains(gap.shared.estimate))
          #expect(gap.difference.interval95.lowerBound < gap.difference.interval95.upperBound)
        }
      }
    }
  }
}
