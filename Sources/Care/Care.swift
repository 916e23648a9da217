import Instrument
import Scoring

/// How guarded the tips are. Later cases are more guarded.
package enum CareState: String, CaseIterable, Comparable, Codable, Sendable {
  /// Ordinary tips. It does not mean that there is no danger.
  case open
  /// Only steps that the user can do alone: nothing is said to the other person, and nothing raises suspicion.
  case careful
  /// Only steps that are safe for somebody in danger.
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

/// The rule of care: decides how guarded the tips must be. Every way of showing tips uses this one decision.
///
/// "Theirs" means the consequences (coercive power) of the other person: *high* from a level of 60, *ahead* where the
/// other person clearly or probably holds more. *Strained* is a result with low trust, candour or felt power of the
/// user (40 and less). Own conduct never counts as an answer about the other person. The first row that is true
/// decides.
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
/// | careful | theirs are high, or clearly ahead, or not known: a statement is left out, or all are alike   |
/// | careful | theirs are ahead, or give and take is clearly theirs, and the result is strained             |
/// | open    | everything else                                                                              |
package struct Care: Equatable, Sendable {
  package enum PrivateQuestions: String, CaseIterable, Sendable {
    /// All private questions were answered.
    case answered
    case partlyAnswered = "partly_answered"
    /// No private question was answered or asked.
    case leftOut = "left_out"
  }

  package let state: CareState
  /// Whether the user answered that they frighten, hurt or pressure the other person.
  package let ownConduct: Bool
  package let privateQuestions: PrivateQuestions
  /// Whether the tips contain steps for a user who frightens the other person. They do not if the user may be the one
  /// who is afraid: if any private question is unanswered, if any answer about the other person is more than a no, or if
  /// the other person's consequences are ahead, not known, or high and not behind the user's. Somebody who is afraid may
  /// blame themself, or may have hit back and leave out what was done to them.
  package let readsOwnSets: Bool
  private let tally: Tally

  /// - Parameters:
  ///   - safety: the private answers; nil if the questions were not asked, as for an entry of the vault.
  ///   - asked: the concerns about which the questionnaire has private questions.
  package init(
    _ profile: PowerProfile, _ safety: SafetyAnswers?, asked: Set<SafetyItem.Concern> = Set(SafetyItem.Concern.allCases)
  ) {
    let safety = safety ?? SafetyAnswers()
    let answered = safety.meanings.keys
    // If answering is not safe now, the remaining private questions are not asked, and must not be offered again.
    let areAllAnswered = asked.isSubset(of: answered) || safety[.safeNow] == .serious
    self.init(
      profile, Tally(safety), ownConduct: safety.ownConduct,
      privateQuestions: answered.isEmpty ? .leftOut : areAllAnswered ? .answered : .partlyAnswered)
  }

  /// The care after answers about the two people were changed. The private answers themselves are gone by then.
  ///
  /// It is at least as guarded as before, and as it would be if the private answers had been kept. If not all private
  /// questions were answered, it is also at least as guarded as the new answers alone demand.
  package func updated(to profile: PowerProfile) -> Care {
    let alone = privateQuestions == .answered ? CareState.open : Care(profile, nil).state
    return Care(
      profile, tally, ownConduct: ownConduct, privateQuestions: privateQuestions, atLeast: max(state, alone))
  }

  /// The care after private questions were answered again; `self` is the care that follows from the new answers alone.
  ///
  /// Unless all of them were answered, it is at least as guarded as before, and own conduct stays true, because
  /// skipping a question is not a no. Answers of "some" add up, so that three passes with one each count like one pass
  /// with three.
  package func replacing(_ old: Care, _ profile: PowerProfile) -> Care {
    if privateQuestions == .answered { return self }
    return Care(
      profile, tally.adding(old.tally), ownConduct: ownConduct || old.ownConduct, privateQuestions: privateQuestions,
      atLeast: old.state)
  }

  /// The care for tips that are chosen after the private answers are gone: anybody may read them.
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
    readsOwnSets =
      ownConduct && tally.isUntroubled && !theirs.areUnknown && !theirs.areAhead
      && (!theirs.areHigh || theirs.areBehind)
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

  /// Whether the user's own consequences are high and clearly ahead. Advice that helps to pressure, check on or blame
  /// the other person is then withheld, whatever was answered about own conduct.
  package static func hasHeavyConsequences(_ profile: PowerProfile) -> Bool {
    (profile.bases[.coercive]?.me ?? 0) >= PowerProfile.highConsequences && profile.verdict(.coercive) == .iHoldMore
  }

  /// Whether trust, candour or the user's felt power is low.
  private static func isStrained(_ profile: PowerProfile) -> Bool {
    [Scale.trust, .candour, .feltPowerMe].contains { profile.level($0) == .low }
  }
}

extension Care {
  /// The summary of the private answers that the rule needs. It stays in memory when they are dropped: it has numbers,
  /// not which questions they came from.
  private struct Tally: Equatable {
    private(set) var hasSerious: Bool
    private(set) var some: Int
    let isComplete: Bool
    let answersFear: Bool
    /// Whether everything was answered, and no answer about the other person was more than a no.
    var isUntroubled: Bool { isComplete && !hasSerious && some == 0 }

    init(_ safety: SafetyAnswers) {
      let aboutTheOther = SafetyItem.Concern.allCases.filter { $0 != .ownConduct }.map { safety[$0] }
      hasSerious = aboutTheOther.contains(.serious)
      some = aboutTheOther.count { $0 == .some(.some) }
      isComplete = SafetyItem.Concern.allCases.allSatisfy { safety[$0] != nil }
      answersFear = safety[.fear] != nil
    }

    /// The tally together with an earlier one, for questions that were not asked again or were left open.
    func adding(_ earlier: Tally) -> Tally {
      var both = self
      both.hasSerious = hasSerious || earlier.hasSerious
      both.some += earlier.some
      return both
    }
  }
}

extension Care {
  /// The other person's power over consequences, as far as the rule of care asks about it.
  private struct Consequences {
    let areUnknown: Bool
    let areHigh: Bool
    /// Whether the other person clearly or probably holds more.
    let areAhead: Bool
    let areClearlyAhead: Bool
    /// Whether the user clearly or probably holds more.
    let areBehind: Bool

    init(_ profile: PowerProfile) {
      let comparison = profile.bases[.coercive]
      // The statement that is left out may be the one that matters, and somebody who leaves out their own side may only
      // have thought of the other person's.
      areUnknown =
        comparison?.partner == nil || comparison?.verdict == .notScored || comparison?.isComplete != true
        || comparison?.contrast != .full || profile.blindness != nil
      areHigh = (comparison?.partner ?? 0) >= PowerProfile.highConsequences
      areAhead = profile.verdict(.coercive).holder == .partner
      // Counts too if the answers vary so little that the verdict is lowered to *probably*.
      areClearlyAhead =
        profile.verdict(.coercive) == .partnerHoldsMore
        || areAhead && Verdict(profile.bases[.coercive]?.relative) == .partnerHoldsMore
      areBehind = profile.verdict(.coercive).holder == .me
    }
  }
}
