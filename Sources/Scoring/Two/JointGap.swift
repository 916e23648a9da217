import Instrument

/// The gap on one base or overall that both people's answers support, and how far their two views of it differ. Positive
/// if the first person holds more.
package struct JointGap: Equatable, Sendable {
  /// What both views have in common.
  package let shared: RelativePower
  package let verdict: Verdict
  /// The first view minus the second. Positive if the first person sees themself higher than the other one does.
  package let difference: ViewDifference
  package let agreement: Agreement

  /// - Parameters:
  ///   - shared: what both views have in common.
  ///   - verdict: of it.
  ///   - difference: the first view minus the second.
  ///   - rated: the same by the ratings on this base alone, or by the mean of the bases.
  init(shared: RelativePower, verdict: Verdict, difference: ViewDifference, rated: Double) {
    self.shared = shared
    self.verdict = verdict
    self.difference = difference
    agreement = Agreement(difference, rated: rated, verdict: verdict)
  }
}

/// How far two views of one gap differ, in POMP points from −200 to 200.
package struct ViewDifference: Equatable, Sendable {
  /// The mean of the posterior.
  package let estimate: Double
  /// The central 80 % credible interval.
  package let interval80: ClosedRange<Double>
  /// The central 95 % credible interval.
  package let interval95: ClosedRange<Double>
  /// P(difference > 0).
  package let probabilityHigher: Double
  /// P(|difference| < 20).
  package let probabilityWithin20: Double

  init(_ posterior: NormalMixture) {
    estimate = posterior.mean
    interval80 = posterior.quantile(0.1, near: -1.2816)...posterior.quantile(0.9, near: 1.2816)
    interval95 = posterior.quantile(0.025, near: -1.96)...posterior.quantile(0.975, near: 1.96)
    probabilityHigher = 1 - posterior.cumulative(0)
    probabilityWithin20 = posterior.cumulative(20) - posterior.cumulative(-20)
  }
}

/// Whether two people see one gap alike.
package enum Agreement: String, CaseIterable, Codable, Sendable {
  /// Both see what the verdict says.
  case alike
  case differently
  case tooCloseToCall = "too_close_to_call"

  /// The smallest difference in view that is named, in POMP points.
  package static let leastNamedDifference = 10.0
  /// The least probability that the views differ to the named side.
  package static let leastCertainty = 0.96
  /// The least probability that the views are within 20 points of each other, for those that are alike.
  package static let leastLikeness = 0.5

  /// The first rule that applies: *differently* where it is certain to which side the views differ, and both the estimate
  /// and the ratings of this base differ by ten points or more to that side; *alike* where the verdict says something,
  /// and the views are likely within 20 points.
  init(_ difference: ViewDifference, rated: Double, verdict: Verdict) {
    let oneSide = max(difference.probabilityHigher, 1 - difference.probabilityHigher)
    let least = min(abs(difference.estimate), difference.estimate < 0 ? -rated : rated)
    if oneSide >= Self.leastCertainty, least >= Self.leastNamedDifference {
      self = .differently
    } else if verdict != .cannotTell, verdict != .notScored, difference.probabilityWithin20 >= Self.leastLikeness {
      self = .alike
    } else {
      self = .tooCloseToCall
    }
  }
}
