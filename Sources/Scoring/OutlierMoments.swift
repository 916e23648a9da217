/// Weight, and weight times the first and the second moment.
struct Moments {
  var weight = Lanes()
  var first = Lanes()
  var second = Lanes()

  /// The moments of the sum of two independent variables.
  @inline(__always)
  static func * (one: Moments, other: Moments) -> Moments {
    let cross = one.first * other.first
    return Moments(
      weight: one.weight * other.weight, first: one.weight * other.first + one.first * other.weight,
      second: one.weight * other.second + (cross + cross) + one.second * other.weight)
  }

  @inline(__always)
  static func + (one: Moments, other: Moments) -> Moments {
    Moments(weight: one.weight + other.weight, first: one.first + other.first, second: one.second + other.second)
  }

  @inline(__always)
  static func * (one: Moments, factor: Lanes) -> Moments {
    Moments(weight: one.weight * factor, first: one.first * factor, second: one.second * factor)
  }
}

/// The moments of a sum over bases, apart for none, one and two of them that stand apart.
struct OutlierMoments {
  private(set) var none = Moments(weight: Lanes(repeating: 1))
  private(set) var one = Moments()
  private(set) var two = Moments()

  @inline(__always)
  mutating func add(near: Moments, apart: Moments) {
    two = two * near + one * apart
    one = one * near + none * apart
    none = none * near
  }

  /// The same for the weights alone.
  @inline(__always)
  mutating func addWeights(near: Lanes, apart: Lanes) {
    two.weight = two.weight * near + one.weight * apart
    one.weight = one.weight * near + none.weight * apart
    none.weight *= near
  }

  @inline(__always)
  func weighted(_ none: Lanes, _ one: Lanes, _ two: Lanes) -> Moments {
    self.none * none + self.one * one + self.two * two
  }
}

/// A gap given σ, τ, μ and whether its base stands apart. Its own noise is still uncertain, and with it the shrinkage.
struct GapState {
  /// From μ.
  let mean: Lanes
  /// The mean of the variance over the own noises.
  let variance: Lanes
  /// The variance of the mean over the own noises.
  let spread: Lanes
  /// The variance of the variance, and the covariance of mean and variance, over the own noises.
  let unevenness: Lanes
  let lean: Lanes

  /// - Parameters:
  ///   - averages: the likelihood; `cells` further the same times the shrinkage; then times its square.
  ///   - distance: the mean difference less μ.
  ///   - variance: of the gaps around μ.
  @inline(__always)
  init(_ averages: Slots, _ cells: Int, _ distance: Lanes, _ variance: Float) {
    let inverse = 1 / averages[0]
    let shrinkage = averages[cells] * inverse
    let spread = averages[2 * cells] * inverse - shrinkage * shrinkage
    mean = distance * shrinkage
    self.variance = variance * (1 - shrinkage)
    self.spread = distance * distance * spread
    unevenness = (variance * variance) * spread
    lean = -(variance * distance) * spread
  }

  @inline(__always)
  func moments(_ weight: Lanes) -> Moments {
    Moments(weight: weight, first: weight * mean, second: weight * (mean * mean + spread + variance))
  }
}

/// How the variance of a sum over bases varies with the noises of the bases and with which of them stand apart, given
/// σ, τ and μ.
struct Imbalance {
  /// The variance of the variance.
  private(set) var unevenness = Lanes()
  /// The covariance of mean and variance.
  private(set) var lean = Lanes()

  /// Adds a base that is near the others or apart from them, with the weights of both.
  @inline(__always)
  mutating func add(_ near: GapState, _ nearWeight: Lanes, _ apart: GapState, _ apartWeight: Lanes) {
    let chance = nearWeight / (nearWeight + apartWeight)
    let other = 1 - chance
    let mixed = chance * other
    let shift = near.mean - apart.mean
    let gain = near.variance - apart.variance
    unevenness += chance * near.unevenness + other * apart.unevenness + mixed * (gain * gain)
    lean += chance * near.lean + other * apart.lean + (mixed * shift) * gain
  }
}
