import Instrument

/// What two people's separate answers say together. It is computed from two views and never stored.
package struct JointProfile: Equatable, Sendable {
  /// The bases that both views score.
  package let bases: [Base: JointGap]
  /// The mean of these bases; nil if they are fewer than ``PowerProfile/leastScoredForOverall``.
  package let overall: JointGap?

  /// The bases in ``bases``, those first on which the two views differ most.
  package var mostSurprisingFirst: [Base] {
    func size(_ base: Base) -> Double { abs(bases[base]?.difference.estimate ?? 0) }
    return Base.allCases.filter { bases[$0] != nil }.enumerated()
      .sorted { (size($0.element), $1.offset) > (size($1.element), $0.offset) }.map(\.element)
  }

  /// - Parameters:
  ///   - mine: as the first person sees both; a positive gap of the result means that this one holds more.
  ///   - theirs: as the second person sees both, so that its `me` is the second person. Answers to the same instrument;
  ///     either form.
  package init(mine: PersonalView, theirs: PersonalView) {
    let turned = theirs.turned
    let shared = Base.allCases.filter { mine.bases[$0] != nil && turned.bases[$0] != nil }
    guard !shared.isEmpty else {
      (bases, overall) = ([:], nil)
      return
    }
    let views = (shared.compactMap { mine.bases[$0] }, shared.compactMap { turned.bases[$0] })
    let posterior = JointPosterior(views.0, views.1)
    // Ratings that are the same for both people say nothing of the two.
    let isHeavy = mine.hasHighConsequences || theirs.hasHighConsequences
    let contrast: Verdict.Contrast = mine.isIndifferent || theirs.isIndifferent ? .none : .full
    func gap(
      _ gap: NormalMixture, _ difference: NormalMixture, _ views: (Double, Double),
      beside consequences: Verdict? = nil
    ) -> JointGap {
      let relative = RelativePower(gap, widening: 1)
      var verdict = Verdict(relative, contrast: contrast).besideConsequences(consequences)
      // Where either rates consequences high, a whole that comes out equal would hide them.
      if consequences != nil, isHeavy, verdict == .aboutEqual { verdict = .cannotTell }
      return JointGap(
        shared: relative, verdict: verdict,
        difference: ViewDifference(difference), views: views)
    }
    let rated = zip(views.0, views.1).map { ($0.difference, $1.difference) }
    func mean(_ differences: [Double]) -> Double { differences.reduce(0, +) / Double(differences.count) }
    let bases = Dictionary(
      uniqueKeysWithValues: shared.indices.map { place in
        (shared[place], gap(posterior.gaps[place], posterior.differences[place], rated[place]))
      })
    self.bases = bases
    overall =
      shared.count < PowerProfile.leastScoredForOverall
      ? nil
      : gap(
        posterior.overall, posterior.overallDifference, (mean(rated.map(\.0)), mean(rated.map(\.1))),
        beside: bases[.coercive]?.verdict)
  }
}

extension PersonalView {
  /// Whether every statement has the same rating for both people.
  fileprivate var isIndifferent: Bool { bases.values.allSatisfy { $0.difference == 0 && $0.spread == 0 } }
}
