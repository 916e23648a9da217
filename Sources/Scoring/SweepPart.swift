/// One base at one point of σ, τ and μ, averaged over the noise values of the base.
struct SweepPart {
  /// The likelihood that the base stands apart, divided by the likelihood that it is near the others.
  var odds = Lanes()
  /// The sum of `odds` of all later bases.
  var behind = Lanes()
  /// 1 / the likelihood of the base near the others.
  var near = Lanes()
  var apart = Lanes()
  /// The posterior of the gap for a base near the others, and how it differs for a base that stands apart.
  var gap = GapState()
  var step = GapState()
}

/// The posterior of one gap, given σ, τ, μ and whether its base is an outlier, averaged over the noise of the base.
struct GapState {
  /// The mean of the gap, measured from the mean difference of the base.
  var mean = Lanes()
  var variance = Lanes()
  /// The part of `variance` within each noise value. The remainder is the variance between noise values.
  var inner = Lanes()
  /// The variance of the variance, and the covariance of mean and variance, over the noise values.
  var unevenness = Lanes()
  var lean = Lanes()

  init() {}

  /// - Parameters:
  ///   - averages: sums over the noise values.
  ///   - inverse: 1 / the summed likelihood.
  ///   - distance: the mean difference minus μ.
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

/// Sums over the noise values of a base.
struct OwnNoiseSums {
  var likelihood = Lanes()
  /// Sums of the likelihood times (1 − shrinkage), and times its square.
  var rest = Lanes()
  var square = Lanes()

  /// - Parameter hasMoments: whether to sum the moments too, and not the likelihood alone.
  @inline(__always)
  mutating func add(_ likelihood: Lanes, _ rest: Lanes, hasMoments: Bool) {
    self.likelihood += likelihood
    guard hasMoments else { return }
    let first = likelihood * rest
    self.rest += first
    square += first * rest
  }
}

/// The distribution of the sum of the first gaps at one point of σ, τ and μ.
struct GapTotals {
  /// The mean of the sum of gaps, measured from the mean differences of the bases.
  private(set) var mean = Lanes()
  /// The variance of the variance, and the covariance of mean and variance, of the sum of gaps.
  private(set) var unevenness = Lanes()
  private(set) var lean = Lanes()
  /// The sum of the variances of the gaps.
  private var variances = Lanes()
  /// For outlying bases: the sum of their shifts times odds, and of the products of two of these.
  private var shiftedOdds = Lanes()
  private var pairs = Lanes()
  /// The sum of the shifts of outlying bases times their probabilities.
  private var shifted = Lanes()
  private var shiftedPairs = Lanes()

  /// Adds the gap of one base.
  ///
  /// - Parameter chance: the probability that the base stands apart.
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

  /// The variance of the sum of the gaps.
  ///
  /// - Parameter pairChance: the probability that two bases stand apart together, divided by the product of their odds.
  @inline(__always)
  func variance(_ pairChance: Lanes) -> Lanes { variances + 2 * (pairChance * pairs - shiftedPairs) }
}
