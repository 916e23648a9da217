/// Sums from which the posterior of a mean gap over the first bases is made. They are kept apart for the first scale of
/// the prior of μ and for its other scales.
struct MeanSums {
  private var narrow = LaneSums()
  private var wide = LaneSums()
  /// Means and variances are summed as differences from these values, those at the heaviest of the first points. Sums
  /// of the large numbers themselves would lose the small differences between them.
  private var reference: (mean: Float, variance: Float) = (0, 0)

  private struct LaneSums {
    var weight = Lanes()
    var mean = Lanes()
    var square = Lanes()
    var variance = Lanes()
    var varianceSquare = Lanes()
    var lean = Lanes()
  }

  /// - Parameters:
  ///   - totals: sums over the bases of what is known of their gaps.
  ///   - variance: the variance of the sum of the gaps.
  ///   - share: 1 / the number of gaps, which turns their sum into their mean.
  ///   - narrow: the weight of the point under the first scale of the prior of μ.
  ///   - wide: the weight of the point under the other scales.
  ///   - isFirst: whether no points have been added before.
  @inline(__always)
  mutating func add(_ totals: GapTotals, variance: Lanes, share: Float, narrow: Lanes, wide: Lanes, isFirst: Bool) {
    var mean = share * totals.mean
    var variance = (share * share) * variance
    if isFirst {
      let weights = narrow + wide
      var best = 0
      for lane in 1..<4 where weights[lane] > weights[best] { best = lane }
      reference = (mean[best], variance[best])
    }
    mean -= reference.mean
    variance -= reference.variance
    let square = mean * mean
    let varianceSquare = variance * variance + (share * share * share * share) * totals.unevenness
    let lean = mean * variance + (share * share * share) * totals.lean
    @inline(__always)
    func add(_ weight: Lanes, to sums: inout LaneSums) {
      sums.weight += weight
      sums.mean += weight * mean
      sums.square += weight * square
      sums.variance += weight * variance
      sums.varianceSquare += weight * varianceSquare
      sums.lean += weight * lean
    }
    add(narrow, to: &self.narrow)
    add(wide, to: &self.wide)
  }

  /// Adds normal distributions with the moments of these sums to a mixture.
  ///
  /// - Parameter origin: the value, in POMP points, from which the means in the sums are measured.
  func add(to components: inout NormalMixture.Components, from origin: Float) {
    add(narrow, to: &components, from: origin)
    add(wide, to: &components, from: origin)
  }

  /// The weight of the one of two normals that has the higher variance. Two unequal normals reproduce that uncertain
  /// variances are skewed.
  private static let wideShare: Float = 0.2

  /// Adds two normals that together have four moments of the sums: the mean, the variance, the variance of the
  /// variance, which makes the tails heavy, and the covariance of mean and variance, which makes the mixture skewed.
  private func add(_ sums: LaneSums, to components: inout NormalMixture.Components, from origin: Float) {
    let weight = sums.weight.total
    guard weight >= .leastNormalMagnitude else { return }
    let inverse = 1 / weight
    let (moved, gained) = (sums.mean.total * inverse, sums.variance.total * inverse)
    let mean = origin + reference.mean + moved
    let variance = max(reference.variance + gained, 1e-6)
    let total = variance + max(sums.square.total * inverse - moved * moved, 0)
    let unevenness = max(sums.varianceSquare.total * inverse - gained * gained, 1e-9)
    let deviation = min(unevenness.squareRoot(), 1.8 * variance)
    let most = (0.5 * total).squareRoot()
    let shift = min(max((sums.lean.total * inverse - moved * gained) / deviation, -most), most)
    func add(_ share: Float, _ z: Float) {
      components.add(
        weight: weight * share, mean: mean + z * shift,
        variance: max(total - shift * shift + z * deviation, 0.05 * total))
    }
    add(Self.wideShare, ((1 - Self.wideShare) / Self.wideShare).squareRoot())
    add(1 - Self.wideShare, -(Self.wideShare / (1 - Self.wideShare)).squareRoot())
  }
}
