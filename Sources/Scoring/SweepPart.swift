/// A base at one point of σ, τ and μ, summed over its own noises.
struct SweepPart {
  /// The likelihood apart from the others, relative to that near them.
  var odds = Lanes()
  /// The sum of the odds of the bases behind.
  var behind = Lanes()
  /// 1 / likelihood.
  var near = Lanes()
  var apart = Lanes()
  /// Near the others, and what is added to that where it stands apart.
  var gap = GapState()
  var step = GapState()
}

/// The posterior of one gap, given σ, τ, μ and whether its base is an outlier, averaged over the noise of the base.
struct GapState {
  /// From the mean difference of the base.
  var mean = Lanes()
  var variance = Lanes()
  /// The mean of the variance over the own noises. The variance of the mean is the rest of `variance`.
  var inner = Lanes()
  /// The variance of the variance, and the covariance of mean and variance, over the own noises.
  var unevenness = Lanes()
  var lean = Lanes()

  init() {}

  /// - Parameters:
  ///   - averages: sums over the own noises.
  ///   - inverse: 1 / the first of them.
  ///   - distance: the mean difference less μ.
  ///   - variance: of the gaps around μ.
  @inline(__always)
  init(_ averages: OwnNoiseSums, inverse: Lanes, _ distance: Lanes, _ variance: Float) {
    let rest = averages.rest * inverse
    let restVariance = averages.square * inverse - rest * rest
    let moved = distance * restVariance
    mean = -(distance * rest)
    inner = variance * rest
    self.variance = inner + distance * moved
    unevenness = (variance * variance) * restVariance
    lean = -(variance * moved)
  }

  @inline(__always)
  static func - (one: GapState, other: GapState) -> GapState {
    var difference = one
    difference.mean -= other.mean
    difference.variance -= other.variance
    difference.inner -= other.inner
    difference.unevenness -= other.unevenness
    difference.lean -= other.lean
    return difference
  }
}

/// Sums over the own noises of a base.
struct OwnNoiseSums {
  var likelihood = Lanes()
  /// The likelihood times one less the shrinkage, and times its square.
  var rest = Lanes()
  var square = Lanes()

  /// - Parameter hasMoments: whether more is wanted than the likelihood.
  @inline(__always)
  mutating func add(_ likelihood: Lanes, _ rest: Lanes, hasMoments: Bool) {
    self.likelihood += likelihood
    guard hasMoments else { return }
    let first = likelihood * rest
    self.rest += first
    square += first * rest
  }
}

/// What the gaps of the first bases add up to at one point of σ, τ and μ.
struct GapTotals {
  /// From the mean differences.
  private(set) var mean = Lanes()
  /// The variance of the variance, and the covariance of mean and variance.
  private(set) var unevenness = Lanes()
  private(set) var lean = Lanes()
  /// The sum of the variances.
  private var variances = Lanes()
  /// Sums of shifts times odds, and of the products of two of them.
  private var shiftedOdds = Lanes()
  private var pairs = Lanes()
  /// The same with the probabilities in place of the odds.
  private var shifted = Lanes()
  private var shiftedPairs = Lanes()

  /// Adds a base.
  ///
  /// - Parameter chance: the probability to be apart.
  @inline(__always)
  mutating func add(_ part: SweepPart, _ chance: Lanes) {
    let moved = chance * part.step.mean
    let mixed = chance - chance * chance
    let leaning = mixed * part.step.mean
    mean += part.gap.mean + moved
    variances += part.gap.variance + (chance * part.step.variance + leaning * part.step.mean)
    unevenness +=
      part.gap.unevenness + (chance * part.step.unevenness + mixed * (part.step.inner * part.step.inner))
    lean += part.gap.lean + (chance * part.step.lean + leaning * part.step.inner)
    let movedOdds = part.odds * part.step.mean
    pairs += movedOdds * shiftedOdds
    shiftedOdds += movedOdds
    shiftedPairs += moved * shifted
    shifted += moved
  }

  /// The variance of the sum.
  ///
  /// - Parameter pairChance: that two bases are apart, as a factor of the product of their odds.
  @inline(__always)
  func variance(_ pairChance: Lanes) -> Lanes { variances + 2 * (pairChance * pairs - shiftedPairs) }
}
