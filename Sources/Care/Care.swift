import Instrument
import Scoring

/// How guarded the tips are. The later case is the more guarded one.
package enum CareState: String, CaseIterable, Comparable, Codable, Sendable {
  /// Ordinary tips. It doesn't mean that there is no danger.
  case open
  /// Steps that one can do alone: nothing said to the other person, and nothing that raises suspicion.
  case careful
  /// Safe steps only.
  case closed

  private var rank: Int {
    switch self {
    case .open: 0
    case .careful: 1
    case .closed: 2
    }
  }

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// The one decision about care, made in one place and taken by every path that shows tips.
///
/// "Theirs" are the consequences (coercive power) of the other person: *high* from a level of 60, *ahead* where the
/// other person clearly or probably holds more. *Strained* is a result with trust, candour or the user's felt power low
/// (40 and less). Own conduct never counts as an answer about the other person. The first row that is true decides.
///
/// | state   | where                                                                                        |
/// | ------- | -------------------------------------------------------------------------------------------- |
/// | closed  | any serious answer about the other person                                                    |
/// | closed  | any "some" about the other person, and theirs are high or ahead                              |
/// | closed  | any "some" about the other person, and own conduct: somebody afraid may have hit back        |
/// | closed  | three or more "some"                                                                         |
/// | closed  | two "some", and the result is strained                                                       |
/// | closed  | fear isn't answered, and theirs are both high and clearly ahead                              |
/// | careful | a private question isn't answered, or wasn't asked                                           |
/// | careful | any "some" about the other person                                                            |
/// | careful | theirs are high, or clearly ahead, or can't be known: too little answered, or all alike      |
/// | careful | theirs are ahead, or give and take is clearly theirs, and the result is strained             |
/// | open    | everything else                                                                              |
package struct Care: Equatable, Sendable {
  package enum PrivateQuestions: String, CaseIterable, Sendable {
    /// All of them.
    case answered
    case partlyAnswered = "partly_answered"
    /// None was answered, or none was asked.
    case leftOut = "left_out"
  }

  package let state: CareState
  /// The user says that they frighten, hurt or press the other person.
  package let ownConduct: Bool
  package let privateQuestions: PrivateQuestions
  /// Whether the tips hold the steps for a user who frightens the other person. They don't where the user may be the one
  /// who is afraid: the question about fear is unanswered, any answer about the other person is more than a no, or the
  /// other person's consequences are ahead, or high and not behind the user's. Somebody afraid may blame themself, or may
  /// have hit back.
  package let readsOwnSets: Bool
  private let tally: Tally

  /// - Parameters:
  ///   - safety: nil where the private questions were not asked, as for an entry of the vault.
  ///   - asked: what the questionnaire has private questions about.
  package init(
    _ profile: PowerProfile, _ safety: SafetyAnswers?, asked: Set<SafetyItem.Concern> = Set(SafetyItem.Concern.allCases)
  ) {
    let safety = safety ?? SafetyAnswers()
    let answered = safety.meanings.keys
    // Where it is risky to answer, nothing more is asked, and nothing more is to be offered.
    let areAllAnswered = asked.isSubset(of: answered) || safety[.safeNow] == .serious
    self.init(
      profile, Tally(safety), ownConduct: safety.ownConduct,
      privateQuestions: answered.isEmpty ? .leftOut : areAllAnswered ? .answered : .partlyAnswered)
  }

  /// The care after an answer about the two people has changed, once the private answers are gone.
  ///
  /// It is never less guarded than it was, nor than it would be had the private answers been kept; nor than the new
  /// answers alone ask for, where not all private questions were answered.
  package func updated(to profile: PowerProfile) -> Care {
    let alone = privateQuestions == .answered ? CareState.open : Care(profile, nil).state
    return Care(
      profile, tally, ownConduct: ownConduct, privateQuestions: privateQuestions, atLeast: max(state, alone))
  }

  /// The care after private questions were answered anew, which this is the result of.
  ///
  /// Where not all of them were, it is never less guarded than it was, and own conduct is not taken back: a question that
  /// is skipped is not a no. Each "some" counts on, so that three passes with one each weigh as much as one with three.
  package func replacing(_ old: Care, _ profile: PowerProfile) -> Care {
    if privateQuestions == .answered { return self }
    return Care(
      profile, tally.adding(old.tally), ownConduct: ownConduct || old.ownConduct, privateQuestions: privateQuestions,
      atLeast: old.state)
  }

  /// For what is chosen once nobody knows any more how guarded the first choice was: it may be read by anybody.
  package static func mostGuarded(_ profile: PowerProfile) -> Care {
    Care(profile, Tally(SafetyAnswers()), ownConduct: false, privateQuestions: .leftOut, atLeast: .closed)
  }

  private init(
    _ profile: PowerProfile, _ tally: Tally, ownConduct: Bool, privateQuestions: PrivateQuestions,
    atLeast least: CareState = .open
  ) {
    let theirs = Consequences(profile)
    self.state = max(least, Self.state(profile, theirs, tally, ownConduct: ownConduct))
    self.ownConduct = ownConduct
    self.privateQuestions = privateQuestions
    self.tally = tally
    readsOwnSets = ownConduct && tally.isUntroubled && !theirs.areAhead && (!theirs.areHigh || theirs.areBehind)
  }

  private static func state(
    _ profile: PowerProfile, _ theirs: Consequences, _ tally: Tally, ownConduct: Bool
  ) -> CareState {
    if tally.hasSerious || tally.some >= 1 && (theirs.areHigh || theirs.areAhead || ownConduct) || tally.some >= 3
      || tally.some == 2 && isStrained(profile)
      || !tally.answersFear && theirs.areHigh && theirs.areClearlyAhead
    {
      return .closed
    }
    if !tally.isComplete || tally.some >= 1 || theirs.areHigh || theirs.areClearlyAhead || theirs.areUnknown
      || isStrained(profile) && (theirs.areAhead || profile.outcomeControl.verdict == .partnerHoldsMore)
    {
      return .careful
    }
    return .open
  }

  /// Whether the user's own consequences are high and clearly ahead: what helps to press, check on or blame the other is
  /// withheld then, whatever was said of own conduct.
  package static func isHeavy(_ profile: PowerProfile) -> Bool {
    (profile.bases[.coercive]?.me ?? 0) >= PowerProfile.highConsequences && profile.verdict(.coercive) == .iHoldMore
  }

  /// Whether trust, candour or the user's felt power is low.
  private static func isStrained(_ profile: PowerProfile) -> Bool {
    [Scale.trust, .candour, .feltPowerMe].contains { profile.level($0) == .low }
  }
}

extension Care {
  /// What the table needs of the private answers. It stays when they go: a number, and not which they were.
  private struct Tally: Equatable {
    private(set) var hasSerious: Bool
    private(set) var some: Int
    let isComplete: Bool
    let answersFear: Bool
    /// Fear was answered, and nothing about the other person was answered with more than a no.
    var isUntroubled: Bool { answersFear && !hasSerious && some == 0 }

    init(_ safety: SafetyAnswers) {
      let aboutTheOther = SafetyItem.Concern.allCases.filter { $0 != .ownConduct }.map { safety[$0] }
      hasSerious = aboutTheOther.contains(.serious)
      some = aboutTheOther.count { $0 == .some(.some) }
      isComplete = SafetyItem.Concern.allCases.allSatisfy { safety[$0] != nil }
      answersFear = safety[.fear] != nil
    }

    /// With what was answered before and not asked again, or left open.
    func adding(_ earlier: Tally) -> Tally {
      var both = self
      both.hasSerious = hasSerious || earlier.hasSerious
      both.some += earlier.some
      return both
    }
  }
}

extension Care {
  /// The other person's consequences, as far as care asks about them.
  private struct Consequences {
    let areUnknown: Bool
    let areHigh: Bool
    /// Clearly or probably.
    let areAhead: Bool
    let areClearlyAhead: Bool
    /// The user holds more, clearly or probably.
    let areBehind: Bool

    init(_ profile: PowerProfile) {
      areUnknown = profile.bases[.coercive]?.partner == nil || profile.blindness != nil
      areHigh = (profile.bases[.coercive]?.partner ?? 0) >= PowerProfile.highConsequences
      areAhead = profile.verdict(.coercive).holder == .partner
      // Also where the answers vary so little that the verdict is at most *probably*.
      areClearlyAhead =
        profile.verdict(.coercive) == .partnerHoldsMore
        || areAhead && Verdict(profile.bases[.coercive]?.relative) == .partnerHoldsMore
      areBehind = profile.verdict(.coercive).holder == .me
    }
  }
}
