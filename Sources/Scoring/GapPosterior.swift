/// The joint posterior of the true gaps δ of all bases, given one person's paired differences.
///
///     d[b,i] ~ N(δ[b], σ[b]²)    log σ[b]² ~ N(log σ², ω²)    μ ~ N(0, s²)
///     δ[b] ~ N(μ, τ²), or N(μ, τ² + κ²) for up to two bases that stand apart
///
/// Given σ, τ and μ the bases are independent, so their noises and which of them stand apart are summed base by base.
/// The posterior of a gap, or of a mean of gaps, is a mixture of normals.
struct GapPosterior {
  /// The posterior of each gap.
  let gaps: [NormalMixture]
  /// The posterior of the mean gap over the first n bases, for each n that was asked for.
  let means: [NormalMixture]

  /// - Parameters:
  ///   - differences: for each scored base, the item differences in POMP points, −100…100. One to six bases, none
  ///     empty.
  ///   - leading: the numbers of bases, in ascending order, for which to compute the posterior of the mean gap. 2 means
  ///     the mean over the first two bases.
  init(_ differences: [[Double]], meansOfLeading leading: [Int] = [], priors: Priors = .standard) {
    let grid = PosteriorGrid(differences, priors)
    (gaps, means) = PosteriorSweep.run(grid, priors, leading: leading) { sweep in
      (differences.indices.map { sweep.gap($0) }, leading.indices.map { sweep.mean($0) })
    }
  }

  /// The posterior of the gap on one base. A search that evaluates hundreds of answer sets uses this, because it skips
  /// the means.
  static func gap(of base: Int, _ differences: [[Double]], priors: Priors = .standard) -> NormalMixture {
    let grid = PosteriorGrid(differences, priors)
    return PosteriorSweep.run(grid, priors) { $0.gap(base) }
  }
}
