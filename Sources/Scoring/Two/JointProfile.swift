import Instrument

/// What two people's separate answers say together. It is computed from two views and never stored.
package struct JointProfile: Equatable, Sendable {
  /// The bases that both views score.
  package let bases: [Base: JointGap]
  /// The mean gap over `bases`; nil if there are fewer than ``PowerProfile/minimumScoredForOverall``.
  package let overall: JointGap?

  /// The keys of ``bases``, ordered so that the base on which the two views differ most comes first.
  package var mostSurprisingFirst: [Base] {
    func size(_ base: Base) -> Double { abs(bases[base]?.difference.estimate ?? 0) }
    return Base.allCases.filter { bases[$0] != nil }.enumerated()
      .sorted { (size($0.element), $1.offset) > (size($1.element), $0.offset) }.map(\.element)
  }

  /// - Parameters:
  ///   - mine: how the first person sees both people. A positive gap of the result means that this person holds more.
  ///   - theirs: how the second person sees both people, with the second person as `me`. It is based on the same
  ///     instrument, in either form.
  package init(mine: PersonalView, theirs: PersonalView) {
    let turned = theirs.turned
    let shared = Base.allCases.filter { mine.bases[$0] != nil && turned.bases[$0] != nil }
    guard !shared.isEmpty else {
      (bases, overall) = ([:], nil)
      return
    }
    let views = (shared.compactMap { mine.bases[$0] }, shared.compactMap { turned.bases[$0] })
    let posterior = JointPosterior(views.0, views.1)
    // A view with equal ratings for both people says nothing about the gap between them.
    let isWeighty = mine.hasWeightyConsequences || theirs.hasWeightyConsequences
    let holders = Set([mine.consequencesHolder, turned.consequencesHolder].compactMap(\.self))
    let contrast: Verdict.Contrast = mine.isIndifferent || theirs.isIndifferent ? .none : .full
    /// - Parameters:
    ///   - base: the base of the gap; nil for the overall one.
    ///   - bases: the gaps on the single bases, for the overall one.
    func gap(
      _ gap: NormalMixture, _ difference: NormalMixture, _ views: (Double, Double), on base: Base?,
      over bases: [Base: JointGap] = [:]
    ) -> JointGap {
      let relative = RelativePower(gap, widening: 1)
      var verdict = Verdict(relative, contrast: contrast)
      if base == nil {
        verdict = verdict.supported(by: bases.values.map(\.verdict))
          .consideringConsequences(bases[.coercive]?.verdict ?? .notScored)
        // What one person sees of consequences counts, whatever the other one sees.
        for holder in holders {
          verdict = verdict.consideringConsequences(holder == .me ? .iHoldMore : .partnerHoldsMore)
        }
      }
      // Consequences that are high are not *about equal*, and *about equal* overall would hide them.
      if isWeighty, base == nil || base == .coercive, verdict == .aboutEqual { verdict = .cannotTell }
      return JointGap(
        shared: relative, verdict: verdict, contrast: contrast,
        difference: ViewDifference(difference), views: views)
    }
    let rated = zip(views.0, views.1).map { ($0.difference, $1.difference) }
    func mean(_ differences: [Double]) -> Double { differences.reduce(0, +) / Double(differences.count) }
    let bases = Dictionary(
      uniqueKeysWithValues: shared.indices.map { place in
        (
          shared[place],
          gap(posterior.gaps[place], posterior.differences[place], rated[place], on: shared[place])
        )
      })
    self.bases = bases
    overall =
      shared.count < PowerProfile.minimumScoredForOverall
      ? nil
      : gap(
        posterior.overall, posterior.overallDifference, (mean(rated.map(\.0)), mean(rated.map(\.1))),
        on: nil, over: bases)
  }
}

extension PersonalView {
  /// Whether every item has the same rating for both people, as far as the numbers tell. Sheets do not have the spread of
  /// few items.
  fileprivate var isIndifferent: Bool {
    bases.values.allSatisfy { base in
      base.difference == 0 && (base.spread == 0 || BaseView.hasFew(base.items))
    }
  }
}
