/// Sums over points of what a mean of leading bases is like there: for the first scale of μ, and for the others.
struct MeanSums {
  private var narrow = LaneSums()
  private var wide = LaneSums()
  /// Where means and variances count from: what they are at the weightiest of the first points. Sums of large numbers would
  /// hide how far they differ.
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
  ///   - totals: of the gaps.
  ///   - variance: of their sum.
  ///   - share: 1 / how many gaps.
  ///   - narrow: the weight of the point with the first scale of μ.
  ///   - wide: its weight with the others.
  ///   - isFirst: whether these are the first points.
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

  /// Adds components with these sums to those of a mixture.
  ///
  /// - Parameter origin: where the means of the sums count from.
  func add(to components: inout NormalMixture.Components, from origin: Float) {
    add(narrow, to: &components, from: origin)
    add(wide, to: &components, from: origin)
  }

  /// The share of the component with the higher variance. Uncertain variances are skewed.
  private static let wideShare: Float = 0.2

  /// Adds two normals with the moments of the sums: the mean; the variance; its variance, which makes the tails heavy; and
  /// the covariance of mean and variance, which makes them skewed.
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
