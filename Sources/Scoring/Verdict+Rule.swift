extension Verdict {
  /// The verdict for a gap, by the rules of the measurement page in their order.
  ///
  /// - Parameter relative: nil where the base is not scored.
  package init(_ relative: RelativePower?) {
    guard let relative else {
      self = .notScored
      return
    }
    let isMe = relative.probabilityMeHigher >= 0.5
    let oneSide = isMe ? relative.probabilityMeHigher : 1 - relative.probabilityMeHigher
    if oneSide >= 0.95, relative.probabilityBeyond10 >= 0.5 {
      self = isMe ? .iHoldMore : .partnerHoldsMore
    } else if oneSide >= 0.8, abs(relative.estimate) >= 5 {
      self = isMe ? .leaningMe : .leaningPartner
    } else if relative.probabilityWithin10 >= 0.8 {
      self = .aboutEqual
    } else {
      self = .cannotTell
    }
  }
}
