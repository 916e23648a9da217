/// One base at one point of σ, τ and μ, averaged over the noise values of the base.
struct SweepPart {
  /// The likelihood that the base stands apart, divided by the likelihood that it is near the others.
  var odds = Lanes()
  /// The sum of `odds` of all later bases.
  var behind = Lanes()
  /// 1 / the likelihood of the base near the others.
  var near = Lanes()
  var apart = Lanes()
  /// 1 − shrinkage for a base near the others, and for one that stands apart.
  var nearRest = RestState()
  var apartRest = RestState()
}

/// 1 − shrinkage, over the noise values of a base. All else about a gap follows from it: given a noise, the gap is away
/// from the mean difference of the base by 1 − shrinkage times the distance of μ, and its variance is 1 − shrinkage times the
/// variance of the gaps around μ.
struct RestState {
  var mean = Lanes()
  var variance = Lanes()

  init() {}

  /// - Parameters:
  ///   - sums: sums over the noise values.
  ///   - inverse: 1 / the summed likelihood.
  @inline(__always)
  init(_ sums: OwnNoiseSums, inverse: Lanes) {
    mean = sums.rest * inverse
    variance = sums.square * inverse - mean * mean
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
  /// - Parameters:
  ///   - chance: the probability that the base stands apart.
  ///   - distance: μ minus the mean difference of the base.
  ///   - spread: the variance of the gaps around μ.
  @inline(__always)
  mutating func add(_ part: SweepPart, _ chance: Lanes, _ distance: Lanes, _ spread: (near: Float, apart: Float)) {
    let (near, apart) = (part.nearRest, part.apartRest)
    // How a base that stands apart differs: in 1 − shrinkage, and in the variance given the noise.
    let step = apart.mean - near.mean
    let inner = spread.near * near.mean
    let innerStep = spread.apart * apart.mean - inner
    // The variances of 1 − shrinkage times their probabilities.
    let nearVariance = near.variance - chance * near.variance
    let outlierVariance = chance * apart.variance
    let mixed = chance - chance * chance
    let (mixedStep, mixedInner) = (mixed * step, mixed * innerStep)
    mean += distance * (near.mean + chance * step)
    variances +=
      (inner + chance * innerStep)
      + (distance * distance) * ((nearVariance + outlierVariance) + mixedStep * step)
    let (nearLean, apartLean) = (spread.near * nearVariance, spread.apart * outlierVariance)
    unevenness += (spread.near * nearLean + spread.apart * apartLean) + mixedInner * innerStep
    lean += distance * ((nearLean + apartLean) + mixedInner * step)
    let shift = distance * step
    let (moved, movedOdds) = (chance * shift, part.odds * shift)
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
