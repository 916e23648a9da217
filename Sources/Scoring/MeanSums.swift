/// LaneSums over points of what a mean of leading bases is like there, for the points with the first scale of μ, and for
/// all.
struct MeanSums {
  private var narrow = LaneSums()
  private var all = LaneSums()

  private struct LaneSums {
    var weight = Lanes()
    var mean = Lanes()
    var square = Lanes()
    var variance = Lanes()
    var varianceSquare = Lanes()
    var lean = Lanes()

    var totals: PlainSums {
      PlainSums(
        weight: weight.total, mean: mean.total, square: square.total, variance: variance.total,
        varianceSquare: varianceSquare.total, lean: lean.total)
    }
  }

  private struct PlainSums {
    var weight: Float
    var mean: Float
    var square: Float
    var variance: Float
    var varianceSquare: Float
    var lean: Float

    func less(_ other: PlainSums) -> PlainSums {
      PlainSums(
        weight: weight - other.weight, mean: mean - other.mean, square: square - other.square,
        variance: variance - other.variance, varianceSquare: varianceSquare - other.varianceSquare,
        lean: lean - other.lean)
    }
  }

  /// - Parameters:
  ///   - joint: of the sum of the gaps from μ.
  ///   - imbalance: of the same sum.
  ///   - count: how many gaps.
  ///   - around: μ.
  ///   - narrow: the weight of the point with the first scale of μ.
  ///   - all: its weight.
  @inline(__always)
  mutating func add(
    _ joint: Moments, _ imbalance: Imbalance, count: Float, around: Lanes, narrow: Lanes, all: Lanes
  ) {
    let share = 1 / count
    let inverse = share / joint.weight
    let first = joint.first * inverse
    let mean = around + first
    let variance = share * (joint.second * inverse) - first * first
    let square = mean * mean
    let varianceSquare = variance * variance + (share * share * share * share) * imbalance.unevenness
    let lean = mean * variance + (share * share * share) * imbalance.lean
    func add(_ weight: Lanes, to sums: inout LaneSums) {
      sums.weight += weight
      sums.mean += weight * mean
      sums.square += weight * square
      sums.variance += weight * variance
      sums.varianceSquare += weight * varianceSquare
      sums.lean += weight * lean
    }
    add(joint.weight * narrow, to: &self.narrow)
    add(joint.weight * all, to: &self.all)
  }

  /// Adds components with these sums to those of a mixture.
  func add(to components: inout [NormalMixture.Component]) {
    Self.add(narrow.totals, to: &components)
    Self.add(all.totals.less(narrow.totals), to: &components)
  }

  /// The share of the component with the higher variance. Uncertain variances are skewed.
  private static let wideShare: Float = 0.2

  /// Adds two normals with the moments of the sums: the mean; the variance; its variance, which makes the tails heavy; and
  /// the covariance of mean and variance, which makes them skewed.
  private static func add(_ sums: PlainSums, to components: inout [NormalMixture.Component]) {
    guard sums.weight > 0 else { return }
    let mean = sums.mean / sums.weight
    let variance = max(sums.variance / sums.weight, 1e-6)
    let total = variance + max(sums.square / sums.weight - mean * mean, 0)
    let unevenness = max(sums.varianceSquare / sums.weight - variance * variance, 1e-9)
    let deviation = min(unevenness.squareRoot(), 1.8 * variance)
    let most = (0.5 * total).squareRoot()
    let shift = min(max((sums.lean / sums.weight - mean * variance) / deviation, -most), most)
    for (share, z) in [
      (wideShare, ((1 - wideShare) / wideShare).squareRoot()),
      (1 - wideShare, -(wideShare / (1 - wideShare)).squareRoot()),
    ] {
      components.append(
        NormalMixture.Component(
          weight: sums.weight * share, mean: mean + z * shift,
          variance: max(total - shift * shift + z * deviation, 0.05 * total)))
    }
  }
}
