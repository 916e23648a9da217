extension Verdict {
  /// The smallest estimate for which a verdict names a holder, in POMP points.
  package static let minimumNamedGap = 5.0
  /// The smallest probability that the gap lies on the named side: for *clearly*, and for *probably*.
  private static let clearly = 0.95
  private static let probably = 0.8
  /// For *clearly*, the smallest probability that the gap exceeds 10 points.
  private static let minimumBeyond10 = 0.5
  /// How many bases an overall *clearly* needs.
  private static let minimumForClearly = 2
  /// For *about equal*, the smallest probability that the gap is within 10 points.
  private static let minimumWithin10 = 0.8

  /// Applies the rules of the Measurement article, in their order.
  ///
  /// - Parameters:
  ///   - relative: nil if the base is not scored.
  ///   - contrast: how well the answers tell the two people apart.
  package init(_ relative: RelativePower?, contrast: Contrast = .full) {
    guard let relative else {
      self = .notScored
      return
    }
    let isMe = relative.probabilityMeHigher >= 0.5
    let oneSide = isMe ? relative.probabilityMeHigher : 1 - relative.probabilityMeHigher
    if contrast == .none {
      self = .cannotTell
    } else if oneSide >= Self.clearly, relative.probabilityBeyond10 >= Self.minimumBeyond10,
      abs(relative.estimate) >= Self.minimumNamedGap
    {
      let clear: Verdict = isMe ? .iHoldMore : .partnerHoldsMore
      self = contrast == .full ? clear : clear.atMostProbably
    } else if oneSide >= Self.probably, abs(relative.estimate) >= Self.minimumNamedGap {
      self = isMe ? .leaningMe : .leaningPartner
    } else if relative.probabilityWithin10 >= Self.minimumWithin10, contrast == .full {
      self = .aboutEqual
    } else {
      self = .cannotTell
    }
  }

  /// This overall verdict, made weaker where the verdicts on the bases do not support it.
  ///
  /// - *Probably* needs a base that names the same person; without one it becomes *cannot tell*.
  /// - *Clearly* needs two such bases, or all that were scored, and no base on which the other person clearly holds more;
  ///   else it becomes *probably*.
  /// - If more bases name the other person than this one, both become *cannot tell*.
  /// - *About equal* becomes *cannot tell* if more than two thirds of the scored bases name somebody: gaps that cancel out
  ///   are not equality.
  ///
  /// - Parameter bases: the verdicts on all bases, in any order.
  func supported(by bases: [Verdict]) -> Verdict {
    guard let holding else {
      let named = bases.count { $0.holder != nil }
      return self == .aboutEqual && 3 * named > 2 * bases.count { $0 != .notScored } ? .cannotTell : self
    }
    let alike = bases.count { $0.holder == holding.holder }
    guard alike > 0 else { return .cannotTell }
    let against = bases.count { $0.holder != nil } - alike
    if against > alike { return .cannotTell }
    let needed = min(Self.minimumForClearly, bases.count { $0 != .notScored })
    let isOpposed = bases.contains { $0.holding?.certainty == .clearly && $0.holder != holding.holder }
    return alike >= needed && !isOpposed ? self : atMostProbably
  }

  /// The verdict on consequences that counts for several bases: without regard to how little the answers vary, and for
  /// whoever is ahead by ten points or more, however uncertain that is. With a high level the other person counts as
  /// probably ahead where nobody is named, and as clearly ahead where consequences are not scored.
  static func ofConsequences(_ comparison: Comparison?) -> Verdict {
    let verdict = Verdict(comparison?.relative)
    let isHigh = (comparison?.partner ?? 0) >= PowerProfile.highConsequences
    switch verdict {
    // What is not known of the other person could be as high as the user's own.
    case .notScored: return isHigh ? .partnerHoldsMore : .notScored
    case .aboutEqual, .cannotTell:
      let estimate = comparison?.relative?.estimate ?? 0
      return isHigh || estimate <= -10 ? .leaningPartner : estimate >= 10 ? .leaningMe : verdict
    default: return verdict
    }
  }

  /// The verdict on several bases in view of that on consequences, which are one of them: it does not hide who holds
  /// more power over consequences, because power of other kinds does not make up for these. *About equal* becomes
  /// *cannot tell* beside any holder of consequences, and a verdict for the other person beside a clear one. Beside a
  /// probable one, that verdict is at most *probably*. Without a verdict on consequences nothing is *about equal*, and
  /// everything at most *probably*.
  func consideringConsequences(_ consequences: Verdict?) -> Verdict {
    if consequences == .notScored { return self == .aboutEqual ? .cannotTell : atMostProbably }
    guard let held = consequences?.holding else { return self }
    guard let holding else { return self == .aboutEqual ? .cannotTell : self }
    if holding.holder == held.holder { return self }
    return held.certainty == .clearly ? .cannotTell : atMostProbably
  }

  /// How well the answers tell the two people apart.
  package enum Contrast: Sendable {
    case full
    /// Nearly all items have equal ratings for both people, nearly all ratings of one person are the same, or items of
    /// opposite direction were answered alike. A difference may still show, but the verdict is at most *probably*, and
    /// never `aboutEqual`.
    case little
    /// All items have equal ratings for both people, or each person has the same rating throughout although items of
    /// opposite direction then contradict each other, or the levels do not bear out the gap, because items were answered
    /// for one person only, or the bases do not bear out the gap over all of them. The verdict is always `cannotTell`.
    case none
  }
}
