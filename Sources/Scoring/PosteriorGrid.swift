import Glibc

/// The points at which the posterior of the gaps is evaluated: few, evenly spaced, and only where it has any weight.
///
/// A sum over evenly spaced points is as good as the integral of a smooth function that falls to nothing on both sides,
/// once the points are less than about one and a half standard deviations apart (the trapezoidal rule).
struct PosteriorGrid {
  /// What the item differences of one base amount to.
  struct BaseSummary {
    /// POMP points from ``PosteriorGrid/middle``.
    let mean: Float
    let count: Float
    /// The sum of squared distances from the mean.
    let squares: Float
    /// For each of `ownNoises`: the likelihood of the scatter within the base, near 1 where it matters.
    var scatter: [Float] = []
    /// The range of `ownNoises` that has any weight.
    var window = 0..<0
  }

  /// One value of σ².
  struct NoisePoint {
    /// Its prior probability, near 1 where it matters.
    let chance: Float
    /// The probability of each of `ownNoises` given σ².
    let own: [Float]
  }

  /// The points over μ for one value of τ.
  struct SpreadSegment {
    /// τ².
    let variance: Float
    /// Indices into `means`.
    let cells: Range<Int>
  }

  /// The distance of points, in standard deviations of what is summed.
  static let stepWidth: Float = 1.4
  /// Points with less than this share of the weight of the best one are left out.
  static let negligible: Float = 1e-5
  /// How much more weight bases that stand apart have here than in the model: where points go need not be exact.
  private static let apartShare: Float = 0.4

  /// The median of the mean differences. Other means count from here.
  let middle: Double
  private(set) var bases: [BaseSummary]
  /// The values of σ[b]², the noise of one base.
  let ownNoises: [Float]
  private(set) var noises: [NoisePoint] = []
  private(set) var segments: [SpreadSegment] = []
  /// The values of μ, four in a cell.
  private(set) var means: [Lanes] = []
  /// Their prior probabilities.
  private(set) var chances: [Lanes] = []
  /// The share of the first scale of μ in these, 0 to 1.
  private(set) var narrowShares: [Lanes] = []

  init(_ differences: [[Double]], _ priors: Priors) {
    let means = differences.map { $0.reduce(0, +) / Double($0.count) }
    let sorted = means.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    self.middle = middle
    bases = zip(differences, means).map { values, mean in
      BaseSummary(
        mean: Float(mean - middle), count: Float(values.count),
        squares: Float(values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }))
    }
    let variation = Float(priors.noiseVariation * priors.noiseVariation)
    let most = bases.reduce(1) { max($0, $1.count) }
    // The points over log σ[b]² are as far apart as its smallest possible standard deviation allows.
    let ownLogs = Self.points(
      from: -1, through: 12, by: Self.stepWidth / (1 / variation + (most - 1) / 2).squareRoot())
    let ownNoises = ownLogs.map(Self.exp)
    self.ownNoises = ownNoises.flat
    let scatters = bases.map { base in
      let powers = zip(ownLogs, ownNoises).map { -0.5 * ((base.count - 1) * $0 + base.squares / $1) }
      let highest = powers.reduce(-Float.infinity) { Swift.max($0, $1.max()) }
      return powers.map { Lanes.exp($0 - highest) }
    }
    let (noise, least) = placeNoises(ownLogs, scatters, variation, priors)
    placeMeans(noise: noise, least: least, priors)
  }

  /// Evenly spaced numbers. The last lanes go on beyond the end.
  private static func points(from first: Float, through last: Float, by step: Float) -> [Lanes] {
    let lanes = Lanes(0, 1, 2, 3)
    let start = first / step
    return (0...Int((last - first) / (4 * step))).map { (start + (lanes + Float(4 * $0))) * step }
  }

  /// e to a power of at most 15.
  private static func exp(_ power: Lanes) -> Lanes { Lanes.exp(power - 15) * 3_269_017.4 }

  private static func isWeighty(_ weights: [Float]) -> Range<Int> {
    let limit = negligible * (weights.max() ?? 0)
    let first = weights.firstIndex { $0 > limit } ?? 0
    return first..<(weights.lastIndex { $0 > limit } ?? first) + 1
  }

  /// Places the points over log σ² and those of each base, by the scatter within and between the bases.
  ///
  /// - Returns: about the mean of σ², and the least of σ[b]².
  private mutating func placeNoises(
    _ ownLogs: [Lanes], _ scatters: [[Lanes]], _ variation: Float, _ priors: Priors
  ) -> (noise: Float, least: Float) {
    let freedom = Float(priors.noiseDegreesOfFreedom)
    let information = bases.reduce(freedom / 2) { $0 + ($1.count > 1 ? 1 / (variation + 2 / ($1.count - 1)) : 0) }
    let scale = 2 * Float(log(priors.noiseScale))
    var (logs, chances, owns): ([Float], [Float], [[Lanes]]) = ([], [], [])
    var weights: [Double] = []
    for group in Self.points(from: 1, through: 11, by: Self.stepWidth / information.squareRoot()) {
      let chance = Lanes.exp(-0.5 * freedom * (group - scale + Self.exp(scale - group) - 1))
      let likelihood = between(noise: Self.exp(group), priors)
      for lane in 0..<4 {
        let own = ownLogs.map { Lanes.exp((-0.5 / variation) * ($0 - group[lane]) * ($0 - group[lane])) }
        logs.append(group[lane])
        chances.append(chance[lane])
        owns.append(own)
        weights.append(
          scatters.reduce(Double(chance[lane]) * Double(likelihood[lane])) { $0 * Double(Self.sum($1, own)) })
      }
    }
    let highest = weights.max() ?? 1
    let shares = weights.map { Float($0 / highest) }
    let kept = Self.isWeighty(shares)
    let best = weights.firstIndex(of: highest) ?? 0
    noises = kept.map { NoisePoint(chance: chances[$0] / chances[best], own: owns[$0].flat) }
    for (base, scatter) in scatters.enumerated() {
      let factor = 1 / Self.sum(scatter, owns[best])
      let shown = scatter.indices.map { place in
        scatter[place] * kept.reduce(Lanes()) { $0 + shares[$1] * owns[$1][place] }
      }
      bases[base].scatter = scatter.map { $0 * factor }.flat
      bases[base].window = Self.isWeighty(shown.flat)
    }
    let total = shares.reduce(0, +)
    let center = zip(shares, logs).reduce(0) { $0 + $1.0 * $1.1 } / total
    let deviation = (zip(shares, logs).reduce(0) { $0 + $1.0 * ($1.1 - center) * ($1.1 - center) } / total)
      .squareRoot()
    return (Float(Glibc.exp(Double(center))), Float(Glibc.exp(Double(center - deviation - variation / 2))))
  }

  private static func sum(_ one: [Lanes], _ other: [Lanes]) -> Float {
    var sum = Lanes()
    for place in one.indices { sum += one[place] * other[place] }
    return sum.total
  }

  /// About how likely the mean differences are at each σ², if μ is the median.
  private func between(noise: Lanes, _ priors: Priors) -> Lanes {
    var sum = Lanes()
    for spread in priors.spreads {
      var product = Lanes(repeating: 1)
      for base in bases {
        product *= Self.likelihood(
          distance: Lanes(repeating: base.mean), variance: Float(spread * spread) + noise * (1 / base.count), priors)
      }
      sum += product
    }
    return sum
  }

  /// About how likely a mean difference is at a distance from μ.
  @inline(__always)
  private static func likelihood(distance: Lanes, variance: Lanes, _ priors: Priors) -> Lanes {
    let square = -0.5 * distance * distance
    let near = 1 / variance
    let apart = 1 / (variance + Float(priors.standoutScale * priors.standoutScale))
    return near.squareRoot() * Lanes.exp(square * near)
      + apartShare * apart.squareRoot() * Lanes.exp(square * apart)
  }

  /// Places the points over μ for each τ.
  private mutating func placeMeans(noise: Float, least: Float, _ priors: Priors) {
    let origin = Float(middle)
    let zero = bases.reduce((low: -origin, high: -origin)) { (min($0.low, $1.mean), max($0.high, $1.mean)) }
    let scales = priors.meanScales.map { Float($0) }
    func precision(_ variance: Float, _ noise: Float, _ scale: Float) -> Float {
      bases.reduce(1 / (scale * scale)) { $0 + 1 / (variance + noise / $1.count) }
    }
    var candidates: [(variance: Float, step: Float, points: [Lanes], weights: [Float])] = []
    var highest: Float = 0
    for spread in priors.spreads {
      let variance = Float(spread * spread)
      let step = Self.stepWidth / precision(variance, least, scales.min() ?? 1).squareRoot()
      let reach = 4.5 / precision(variance, noise, scales.max() ?? 1).squareRoot()
      // Whole steps from the middle: if the people change places, so do the points.
      let points = Self.points(
        from: ((zero.low - reach) / step).rounded(.down) * step, through: zero.high + reach, by: step)
      let weights = points.map { point in
        var weight = prior(of: point, priors).all
        for base in bases {
          weight *= Self.likelihood(
            distance: base.mean - point, variance: Lanes(repeating: variance + noise / base.count), priors)
        }
        highest = max(highest, weight.max())
        return weight
      }
      candidates.append((variance, step, points, weights.flat))
    }
    for (variance, step, points, weights) in candidates {
      guard let first = weights.firstIndex(where: { $0 > highest * Self.negligible }),
        let last = weights.lastIndex(where: { $0 > highest * Self.negligible })
      else { continue }
      let start = means.count
      for point in Self.points(
        from: points[0].x + Float(first) * step, through: points[0].x + Float(last) * step, by: step)
      {
        let prior = prior(of: point, priors)
        means.append(point)
        chances.append(step * prior.all)
        narrowShares.append(prior.narrow / prior.all)
      }
      segments.append(SpreadSegment(variance: variance, cells: start..<means.count))
    }
  }

  /// The prior density of μ, but for a constant: with its first scale, and with all.
  private func prior(of point: Lanes, _ priors: Priors) -> (narrow: Lanes, all: Lanes) {
    let square = -0.5 * (point + Float(middle)) * (point + Float(middle))
    let parts = zip(priors.meanScales, priors.meanProbabilities).map { scale, chance in
      Float(chance / scale) * Lanes.exp(square * Float(1 / (scale * scale)))
    }
    return (parts[0], parts.reduce(Lanes(), +))
  }
}
