extension Verdict {
  /// Nobody is named for a smaller estimate, in POMP points.
  package static let leastNamedGap = 5.0

  /// The verdict for a gap, by the rules of the measurement page in their order.
  ///
  /// - Parameters:
  ///   - relative: nil where the base is not scored.
  ///   - contrast: what the answers can tell about a difference between the two people.
  package init(_ relative: RelativePower?, contrast: Contrast = .full) {
    guard let relative else {
      self = .notScored
      return
    }
    let isMe = relative.probabilityMeHigher >= 0.5
    let oneSide = isMe ? relative.probabilityMeHigher : 1 - relative.probabilityMeHigher
    if contrast == .none {
      self = .cannotTell
    } else if oneSide >= 0.95, relative.probabilityBeyond10 >= 0.5, abs(relative.estimate) >= Self.leastNamedGap {
      self = isMe ? .iHoldMore : .partnerHoldsMore
    } else if oneSide >= 0.8, abs(relative.estimate) >= Self.leastNamedGap {
      self = isMe ? .leaningMe : .leaningPartner
    } else if relative.probabilityWithin10 >= 0.8, contrast == .full {
      self = .aboutEqual
    } else {
      self = .cannotTell
    }
  }

  /// What answers can tell about a difference between the two people.
  package enum Contrast: Sendable {
    case full
    /// Nearly all statements got the same rating for both people, or nearly all ratings of one person are the same. A
    /// difference may still show, but equality is never claimed.
    case little
    /// Both people got the same rating on every statement, or each the same rating throughout: nothing can be told.
    case none
  }
}
