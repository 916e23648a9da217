import Instrument

/// The gap on one base, or overall, estimated from both people's answers together, and how far their two views of the
/// gap differ. A gap is positive if the first person holds more.
package struct JointGap: Equatable, Sendable {
  /// The gap on which both views are based.
  package let shared: RelativePower
  /// The verdict of both views together. It is *cannot tell* where the two see the gap differently, because a mean of both
  /// views would decide between them, and *about equal* only where both see it so: two accounts that contradict each other
  /// have a mean near 0 too.
  package let verdict: Verdict
  /// The first view minus the second. Positive if the first person sees themself higher than the other one does.
  package let difference: ViewDifference
  package let agreement: Agreement
  /// Whether ``shared`` may be shown.
  private let isShown: Bool

  /// - Parameters:
  ///   - shared: the gap on which both views are based.
  ///   - verdict: the verdict for the posterior of `shared`.
  ///   - contrast: *none* if one of the views does not tell the two people apart.
  ///   - difference: the first view minus the second.
  ///   - views: the gap according to each person's own ratings of this base, or of the mean over the bases.
  init(
    shared: RelativePower, verdict: Verdict, contrast: Verdict.Contrast, difference: ViewDifference,
    views: (Double, Double)
  ) {
    self.shared = shared
    self.difference = difference
    agreement = Agreement(difference, views: views, verdict: verdict)
    self.verdict =
      switch (agreement, verdict) {
      case (.differently, _), (.tooCloseToCall, .aboutEqual): .cannotTell
      default: verdict
      }
    let isOpen = self.verdict == .cannotTell || agreement != .alike
    let saysMore = isOpen && Verdict(shared) != .cannotTell
    isShown = agreement != .differently && contrast != .none && !saysMore
  }

  /// The verdict to show on pages and in files. Nobody is named where it cannot be told whether both see it so.
  package var shownVerdict: Verdict { agreement == .alike ? verdict : .cannotTell }

  /// The gap to show on pages and in files. It is nil where the two see it differently, because it would be the middle of
  /// two accounts of which neither says so; where one of the views does not tell the two people apart; and where the
  /// verdict is open although the gap alone would name somebody, or look like *about equal*.
  package var shown: RelativePower? { isShown ? shared : nil }
}

extension JointGap? {
  /// The verdict to show; *not scored* if there is no gap.
  package var shownVerdict: Verdict { self?.shownVerdict ?? .notScored }
}

/// How far two views of one gap differ, in POMP points from −200 to 200.
package struct ViewDifference: Equatable, Sendable {
  /// The mean of the posterior of the difference.
  package let estimate: Double
  /// The central 80 % credible interval.
  package let interval80: ClosedRange<Double>
  /// The central 95 % credible interval.
  package let interval95: ClosedRange<Double>
  /// P(difference > 0), the probability that the first view is higher.
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
  /// Both people's ratings support the verdict.
  case alike
  case differently
  case tooCloseToCall = "too_close_to_call"

  /// The smallest difference between two views for which they count as different, in POMP points.
  package static let minimumNamedDifference = 10.0
  /// *Differently* needs at least this probability that the views differ to the side of the estimate.
  package static let minimumCertainty = 0.96
  /// *Alike* needs at least this probability that the views are within 20 points of each other.
  package static let minimumLikeness = 0.5

  /// Applies the first rule that fits. *Differently*: it is certain to which side the views differ, and both the
  /// estimate and the ratings of this base differ by ten points or more to that side. *Alike*: the verdict names a
  /// holder or equality, each person's own ratings support it, and the views are likely within 20 points.
  init(_ difference: ViewDifference, views: (Double, Double), verdict: Verdict) {
    let oneSide = max(difference.probabilityHigher, 1 - difference.probabilityHigher)
    let rated = views.0 - views.1
    let least = min(abs(difference.estimate), difference.estimate < 0 ? -rated : rated)
    if oneSide >= Self.minimumCertainty, least >= Self.minimumNamedDifference {
      self = .differently
    } else if Self.supports(verdict, views.0), Self.supports(verdict, views.1),
      difference.probabilityWithin20 >= Self.minimumLikeness
    {
      self = .alike
    } else {
      self = .tooCloseToCall
    }
  }

  /// What each person's own ratings must show for *alike*, in POMP points: a gap of at least `holder` toward the person
  /// whom the verdict names, or of at most `equal` for *about equal*. Five is not enough: sheets round to fives, so a
  /// difference of five can stand beside two equal levels.
  package static let supportLimits = (holder: 10.0, equal: 10.0)

  /// Whether one person's own ratings support a verdict.
  ///
  /// - Parameter view: the gap by that person's ratings, in POMP points.
  private static func supports(_ verdict: Verdict, _ view: Double) -> Bool {
    switch verdict.holder {
    case .me: view >= supportLimits.holder
    case .partner: view <= -supportLimits.holder
    case nil: verdict == .aboutEqual && abs(view) <= supportLimits.equal
    }
  }
}
