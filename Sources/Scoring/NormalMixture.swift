/// A weighted mixture of normal distributions: the posterior of one gap.
struct NormalMixture {
  /// The components of a mixture under construction. Their memory is reused for the next mixture.
  struct Components {
    private let capacity: Int
    private let start: UnsafeMutablePointer<Lanes>
    private let numbers: UnsafeMutablePointer<Float>
    private var count = 0

    /// - Parameter capacity: the largest number of components.
    init(capacity: Int) {
      self.capacity = (capacity + 3) / 4
      start = .allocate(capacity: 3 * self.capacity)
      numbers = UnsafeMutableRawPointer(start).assumingMemoryBound(to: Float.self)
    }

    func deallocate() { start.deallocate() }

    /// - Parameter weight: at least 0. Weights need not add up to 1.
    @inline(__always)
    mutating func add(weight: Float, mean: Float, variance: Float) {
      let place = numbers + (12 &* (count &>> 2) &+ count & 3)
      place[0] = weight
      place[4] = mean
      place[8] = variance
      count &+= 1
    }

    /// Returns the components in groups of four, and empties this list. Components of weight zero fill up the last
    /// group.
    fileprivate mutating func removeAllGroups() -> UnsafeBufferPointer<LaneGroup> {
      while count % 4 > 0 { add(weight: 0, mean: 0, variance: 1) }
      defer { count = 0 }
      return UnsafeBufferPointer(
        start: UnsafeRawPointer(start).assumingMemoryBound(to: LaneGroup.self), count: count / 4)
    }

    fileprivate struct LaneGroup {
      let weights: Lanes
      let means: Lanes
      let variances: Lanes
    }
  }

  /// Four components, in units of the standard deviation of the whole mixture.
  private struct Terms {
    let weights: Lanes
    /// 1 / standard deviation.
    let scales: Lanes
    /// Mean / standard deviation.
    let means: Lanes
    /// The density at the mean, without a constant factor.
    let heights: Lanes
  }

  /// A group of four components is skipped if none of them has more than this share of the total weight. That moves a
  /// limit of a gap by less than 2e-5 points.
  private static let negligible: Float = 2e-9

  private let terms: [Terms]
  let mean: Double
  let standardDeviation: Double
  /// The third cumulant of the mixture, in standard units. The fourth follows.
  private let skewness: Double
  private let kurtosis: Double

  /// - Parameters:
  ///   - components: at least one with a positive weight. The list is empty afterwards.
  ///   - origin: the value from which the means of the components are measured.
  init(_ components: inout Components, from origin: Double) {
    let groups = components.removeAllGroups()
    var (total, first, second) = (SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>())
    for group in groups {
      let (weights, means) = (SIMD4<Double>(group.weights), SIMD4<Double>(group.means))
      let moved = weights * means
      total += weights
      first += moved
      second += weights * SIMD4<Double>(group.variances) + moved * means
    }
    let weight = total.sum()
    let center = first.sum() / weight
    let deviation = max(second.sum() / weight - center * center, 1e-12).squareRoot()
    mean = origin + center
    standardDeviation = deviation
    let (weightScale, meanScale, shift) = (Float(1 / weight), Float(1 / deviation), Float(center))
    var (third, fourth) = (Lanes(), Lanes())
    terms = Array(unsafeUninitializedCapacity: groups.count) { terms, count in
      for group in groups {
        let weights = group.weights * weightScale
        guard weights.max() > Self.negligible else { continue }
        let means = (group.means - shift) * meanScale
        let variances = group.variances * (meanScale * meanScale)
        let squares = means * means
        third += weights * means * (squares + 3 * variances)
        fourth += weights * (squares * squares + 3 * variances * (2 * squares + variances))
        let scales = 1 / variances.squareRoot()
        terms.initializeElement(
          at: count, to: Terms(weights: weights, scales: scales, means: means * scales, heights: weights * scales))
        count += 1
      }
    }
    skewness = Double(third.total)
    kurtosis = Double(fourth.total) - 3
  }

  /// P(value ≤ `x`).
  func cumulative(_ x: Double) -> Double {
    let x = (x - mean) / standardDeviation
    let tail = tail(Float(x)).probability
    return x < 0 ? tail : 1 - tail
  }

  /// The probability that a value lies farther out than `x` standard deviations, on the side of `x`; the density there
  /// and its first two derivatives. Small probabilities are equally exact on both sides.
  private func tail(_ x: Float) -> (probability: Double, density: Double, slope: Double, curvature: Double) {
    var (probability, density, slope, curvature) = (Lanes(), Lanes(), Lanes(), Lanes())
    let sign: Float = x < 0 ? 1 : -1
    terms.withUnsafeBufferPointer { terms in
      for term in terms {
        let z = (x * term.scales - term.means) * sign
        let normal = StandardNormal.evaluate(z)
        probability += term.weights * normal.cumulative
        let height = term.heights * normal.height
        density += height
        let steep = term.scales * z
        let sloped = height * steep
        slope -= sloped
        curvature += sloped * steep - height * (term.scales * term.scales)
      }
    }
    let peak = StandardNormal.peak
    return (
      Double(probability.total), Double(peak * density.total), Double(peak * sign * slope.total),
      Double(peak * curvature.total)
    )
  }

  /// The `p` quantile, accurate to about a millionth of the standard deviation.
  ///
  /// Uses Householder's method of the fourth order inside a bracket and falls back to bisection.
  ///
  /// - Parameters:
  ///   - p: strictly between 0 and 1.
  ///   - z: the same quantile of the standard normal distribution, to about .0001.
  func quantile(_ p: Double, near z: Double) -> Double {
    var (low, high) = (-30.0, 30.0)
    // The expansion of Cornish and Fisher (1937) gives the first guess. It may be far off for a mixture that is far
    // from normal.
    let square = z * z
    let guess =
      z + (square - 1) * skewness / 6 + z * (square - 3) * kurtosis / 24
      - z * (2 * square - 5) * skewness * skewness / 36
    var x = abs(guess - z) < 1 ? guess : z
    for _ in 0..<60 {
      let (tail, density, slope, curvature) = tail(Float(x))
      let excess = x < 0 ? tail - p : (1 - p) - tail
      if excess < 0 { low = x } else { high = x }
      let newton = -excess / density
      let (second, third) = (newton * slope / density, newton * newton * curvature / density)
      var next = x + newton * (1 + second / 2) / (1 + second + third / 6)
      // Far out in a tail Householder's steps are short although the quantile is far away, so bisect.
      if !(next > low && next < high) || abs(newton) > high - low { next = (low + high) / 2 }
      let step = max(abs(next - x), abs(newton))
      x = next
      // Convergence is of fourth order, so the remaining error is about the fourth power of this step.
      if step < 0.03 { break }
    }
    return mean + x * standardDeviation
  }
}
