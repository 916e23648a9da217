import Instrument

/// The gap on one base, or overall, estimated from both people's answers together, and how far their two views of it
/// differ. A gap is positive if the first person holds more.
package struct JointGap: Equatable, Sendable {
  /// What both views have in common.
  package let shared: RelativePower
  /// What both views together say. Never *clearly* where the two see it differently: then it is clear to one at most.
  package let verdict: Verdict
  /// The first view minus the second. Positive if the first person sees themself higher than the other one does.
  package let difference: ViewDifference
  package let agreement: Agreement

  /// - Parameters:
  ///   - shared: what both views have in common.
  ///   - verdict: that of its posterior.
  ///   - difference: the first view minus the second.
  ///   - views: the gap by the ratings of the one and of the other on this base alone, or by the mean of the bases.
  init(shared: RelativePower, verdict: Verdict, difference: ViewDifference, views: (Double, Double)) {
    self.shared = shared
    self.difference = difference
    agreement = Agreement(difference, views: views, verdict: verdict)
    self.verdict = agreement == .differently ? verdict.atMostProbably : verdict
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
  /// the ratings of each say the same, and the views are likely within 20 points.
  init(_ difference: ViewDifference, views: (Double, Double), verdict: Verdict) {
    let oneSide = max(difference.probabilityHigher, 1 - difference.probabilityHigher)
    let rated = views.0 - views.1
    let least = min(abs(difference.estimate), difference.estimate < 0 ? -rated : rated)
    if oneSide >= Self.leastCertainty, least >= Self.leastNamedDifference {
      self = .differently
    } else if Self.says(verdict, views.0), Self.says(verdict, views.1),
      difference.probabilityWithin20 >= Self.leastLikeness
    {
      self = .alike
    } else {
      self = .tooCloseToCall
    }
  }

  /// What each person's own ratings must show for *alike*, in POMP points: a gap of at least `holder` toward the person
  /// named, or of at most `equal` for *about equal*. Five is not enough: sheets round to fives, so a difference of five
  /// can stand beside two equal levels.
  package static let viewLimits = (holder: 10.0, equal: 10.0)

  /// Whether one person's own ratings support a verdict.
  ///
  /// - Parameter view: the gap by these ratings, in POMP points.
  private static func says(_ verdict: Verdict, _ view: Double) -> Bool {
    switch verdict.holder {
    case .me: view >= viewLimits.holder
    case .partner: view <= -viewLimits.holder
    case nil: verdict == .aboutEqual && abs(view) <= viewLimits.equal
    }
  }
}
