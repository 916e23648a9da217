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

  package static func < (a: Self, b: Self) -> Bool { a.ordinal < b.ordinal }
}

/// The one decision about care, made in one place and taken by every path that shows tips.
///
/// "Theirs" are the consequences (coercive power) of the other person: *high* from a level of 60, *ahead* where the
/// other person clearly or probably holds more. Own conduct never counts as an answer about the other person. The first
/// row that is true decides.
///
/// | state   | where                                                                                        |
/// | ------- | -------------------------------------------------------------------------------------------- |
/// | closed  | any serious answer about the other person                                                    |
/// | closed  | any "some" about the other person, and theirs are high or ahead                              |
/// | closed  | three or more "some"                                                                         |
/// | closed  | two "some", and trust, candour or the user's felt power is low (40 and less)                 |
/// | closed  | fear isn't answered, and theirs are both high and clearly ahead                              |
/// | careful | a private question about the other person isn't answered, or wasn't asked                    |
/// | careful | any "some" about the other person                                                            |
/// | careful | theirs are high, or clearly ahead, or weren't answered enough to be scored                   |
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

  /// - Parameter safety: nil where the private questions were not asked, as for an entry of the vault.
  package init(_ profile: PowerProfile, _ safety: SafetyAnswers?) {
    let safety = safety ?? SafetyAnswers()
    let aboutTheOther = SafetyItem.Concern.allCases.filter { $0 != .ownConduct }.map { safety[$0] }
    let some = aboutTheOther.count { $0 == .some(.some) }
    let theirs = Consequences(profile)
    let isComplete = !aboutTheOther.contains(nil)

    if aboutTheOther.contains(.serious) || some >= 1 && (theirs.areHigh || theirs.areAhead) || some >= 3
      || some == 2 && Self.isStrained(profile)
      || safety[.fear] == nil && theirs.areHigh && theirs.areClearlyAhead
    {
      state = .closed
    } else if !isComplete || some >= 1 || theirs.areHigh || theirs.areClearlyAhead || theirs.areUnknown {
      state = .careful
    } else {
      state = .open
    }
    ownConduct = safety.ownConduct
    let areAllAnswered = isComplete && safety[.ownConduct] != nil
    privateQuestions = areAllAnswered ? .answered : safety.meanings.isEmpty ? .leftOut : .partlyAnswered
  }

  /// The care after an answer about the two people has changed, once the private answers are gone.
  ///
  /// It is never less guarded than it was, nor than the new profile alone asks for. Where it is careful although the old
  /// profile gives no reason, a "some" may stand behind it. It closes then where theirs are high or ahead now, or where
  /// trust, candour or felt power has become low.
  package func updated(from old: PowerProfile, to new: PowerProfile) -> Care {
    let (before, now) = (Consequences(old), Consequences(new))
    // An open state means an untroubled no to everything about the other person.
    let alone = Care(new, privateQuestions == .answered || state == .open ? .untroubled : nil).state
    let mayHoldSome = state == .careful && privateQuestions != .leftOut && !before.areHigh && !before.areAhead
    let isNewlyStrained = Self.isStrained(new) && !Self.isStrained(old)
    let closes = mayHoldSome && (now.areHigh || now.areAhead || isNewlyStrained)
    return Care(
      state: closes ? .closed : max(state, alone), ownConduct: ownConduct, privateQuestions: privateQuestions)
  }

  /// The care after private questions were answered anew, which this is the result of.
  ///
  /// Where not all of them were, it is never less guarded than it was, and own conduct is not taken back: a question that
  /// is skipped is not a no.
  package func replacing(_ old: Care) -> Care {
    if privateQuestions == .answered { return self }
    return Care(
      state: max(state, old.state), ownConduct: ownConduct || old.ownConduct, privateQuestions: privateQuestions)
  }

  private init(state: CareState, ownConduct: Bool, privateQuestions: PrivateQuestions) {
    self.state = state
    self.ownConduct = ownConduct
    self.privateQuestions = privateQuestions
  }

  private static func isStrained(_ profile: PowerProfile) -> Bool {
    [Scale.trust, .candour, .feltPowerMe].contains { profile.level($0) == .low }
  }
}

extension SafetyAnswers {
  /// An untroubled no to everything about the other person.
  fileprivate static let untroubled: SafetyAnswers = {
    var answers = SafetyAnswers()
    for concern in SafetyItem.Concern.allCases { answers[concern] = SafetyItem.Meaning.none }
    return answers
  }()
}

extension Care {
  /// The other person's consequences, as far as care asks about them.
  private struct Consequences {
    let areUnknown: Bool
    let areHigh: Bool
    /// Clearly or probably.
    let areAhead: Bool
    let areClearlyAhead: Bool

    init(_ profile: PowerProfile) {
      areUnknown = profile.bases[.coercive]?.partner == nil
      areHigh = (profile.bases[.coercive]?.partner ?? 0) >= 60
      areAhead = profile.verdict(.coercive).holder == .partner
      areClearlyAhead = profile.verdict(.coercive) == .partnerHoldsMore
    }
  }
}
