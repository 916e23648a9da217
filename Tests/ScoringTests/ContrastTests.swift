import Instrument
import Testing

@testable import Scoring

/// Whether answers that hardly vary tell two people apart.
@Suite struct ContrastTests {
  /// The profile of answers in which reversed items are skipped, unless `reversed` gives their raw ratings.
  private func profile(
    reversed: (me: Int, partner: Int)? = nil, _ rate: (_ base: Base, _ item: Int) -> (me: Int, partner: Int)
  ) -> PowerProfile {
    var answers = Answers()
    for base in Base.allCases {
      for item in 0..<4 {
        guard let pair = item < 3 ? rate(base, item) : reversed else { continue }
        answers.pairs["\(base.rawValue)_\(item + 1)"] = Answers.RatingPair(me: pair.me, partner: pair.partner)
      }
    }
    return PowerProfile(answers, to: Sample.questionnaire, form: .full)
  }

  private func verdicts(_ profile: PowerProfile) -> Set<Verdict> {
    Set(profile.bases.values.map(\.verdict) + [profile.overall.verdict])
  }

  @Test func believesConstantRatingsThatAreFarApart() {
    let profile = profile { _, _ in (0, 6) }
    #expect(verdicts(profile) == [.partnerHoldsMore])
    #expect(profile.quality.isEmpty)
    #expect(verdicts(self.profile { _, _ in (5, 2) }) == [.iHoldMore])
    // Reversed items that say the same make it no less believable.
    #expect(verdicts(self.profile(reversed: (6, 0)) { _, _ in (0, 6) }) == [.partnerHoldsMore])
  }

  @Test func saysProbablyAtMostOfConstantRatingsThatAreClose() {
    let profile = profile { _, _ in (2, 4) }
    #expect(verdicts(profile) == [.leaningPartner])
    #expect(profile.quality.map(\.kind) == [.noVariance])
  }

  @Test func tellsNothingFromConstantRatingsThatContradictThemselves() {
    #expect(verdicts(profile(reversed: (0, 6)) { _, _ in (0, 6) }) == [.cannotTell])
    #expect(verdicts(profile(reversed: (2, 4)) { _, _ in (2, 4) }) == [.cannotTell])
  }

  /// A gap on one base or two does not make the same rating everywhere else say that two people are equal there.
  @Test(arguments: [[Base.expert], [.expert, .referent], [.reward, .coercive, .legitimate]])
  func doesNotCallBasesEqualForOneRatingThroughout(_ apart: [Base]) {
    let profile = profile { base, _ in apart.contains(base) ? (0, 6) : (3, 3) }
    for base in Base.allCases where !apart.contains(base) {
      #expect(profile.bases[base]?.verdict == .cannotTell, "\(base)")
    }
    #expect(apart.allSatisfy { profile.bases[$0]?.verdict.holder == .partner })
  }

  /// A number near zero beside "can't tell" would read as "about equal".
  @Test func showsNoGapWhereEqualityCannotShow() {
    let profile = profile { base, _ in base == .expert ? (0, 6) : (3, 3) }
    for base in Base.allCases {
      #expect((profile.bases[base]?.shownGap == nil) == (base != .expert), "\(base)")
      #expect(profile.bases[base]?.relative != nil)
    }
  }

  @Test func callsBasesEqualForEqualRatingsThatVary() {
    let profile = profile { base, item in
      base == .expert || base == .referent ? (0, 6) : (2 * item + 1, 2 * item + 1)
    }
    #expect(profile.bases[.informational]?.verdict == .aboutEqual)
  }
}
