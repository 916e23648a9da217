import Glibc

/// The grid of parameter values at which the posterior of the gaps is evaluated: few points, evenly spaced, placed only
/// where the posterior has weight.
///
/// A sum over evenly spaced points is as good as the integral of a smooth function that falls to zero on both sides, if
/// the points are less than about one and a half standard deviations apart (the trapezoidal rule).
struct PosteriorGrid {
  /// The sufficient statistics of the item differences on one base.
  struct BaseSummary {
    /// The mean difference, in POMP points from ``PosteriorGrid/middle``.
    let mean: Float
    let count: Float
    /// The sum of squared distances of the differences from their mean.
    let squares: Float
    /// The indices into `baseNoises` at which this base has any posterior weight.
    var window = 0..<0
  }

  /// The grid points over μ for one value of τ.
  struct SpreadSegment {
    /// τ².
    let variance: Float
    /// Indices into `means`, each a cell of four values.
    let cells: Range<Int>
    /// The middle of these points, from which `offsets` are measured.
    let center: Float
  }

  /// The distance between grid points, in standard deviations of the summed function.
  static let stepWidth: Float = 1.4
  /// Grid points are dropped if they have less than this share of the weight of the best point.
  static let negligible: Float = 1e-5
  /// The prior probability that a base stands apart, for the placement of grid points only. It is higher than in the
  /// model, because placement need not be exact.
  private static let outlierShare: Float = 0.4

  /// The median of the mean differences, in POMP points. Other means are measured from here.
  let middle: Double
  private(set) var bases: [BaseSummary]
  /// The grid values of log σ[b]², the logarithm of the noise variance of one base.
  let baseNoiseLogs: [Lanes]
  /// The grid values of σ[b]², four in a group.
  let baseNoises: [Lanes]
  /// For each base, the likelihood of its scatter at each of `baseNoises`, scaled to be near 1 where it is highest.
  private(set) var scatters: [Lanes] = []
  /// The grid values of log σ², the noise variance that all bases have in common.
  private(set) var noiseLogs: [Float] = []
  /// The prior probabilities of `noiseLogs`, scaled to be near 1 where the posterior has weight.
  private(set) var noiseProbabilities: [Float] = []
  /// For each of `noiseLogs`, the probability of each of `baseNoises`, without a constant factor.
  private(set) var baseNoiseProbabilities: [Lanes] = []
  private(set) var segments: [SpreadSegment] = []
  /// The grid values of μ, four in a cell.
  private(set) var means: [Lanes] = []
  /// The distances of `means` from the center of their segment.
  private(set) var offsets: [Lanes] = []
  /// The prior probabilities of `means`.
  private(set) var chances: [Lanes] = []
  /// For each of `means`, the share of the first scale of μ in its prior, 0 to 1.
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
    // The smallest possible standard deviation of log σ[b]² limits how far apart its grid points may be.
    let step = Self.stepWidth / (1 / variation + (most - 1) / 2).squareRoot()
    baseNoiseLogs = (0..<Self.groups(from: -1, through: 12, by: step)).map { Self.gridPoints($0, from: -1, by: step) }
    baseNoises = baseNoiseLogs.map(Self.exp)
    scatters.reserveCapacity(bases.count * baseNoiseLogs.count)
    for base in bases {
      // Double precision, because these are large numbers that differ little.
      let powers = zip(baseNoiseLogs, baseNoises).map { log, noise in
        (1 - Double(base.count)) * SIMD4<Double>(log) - Double(base.squares) / SIMD4<Double>(noise)
      }
      let highest = powers.reduce(-Double.infinity) { Swift.max($0, $1.max()) }
      for power in powers { scatters.append(Lanes.exp(Lanes(0.5 * (power - highest)))) }
    }
    let (noise, least) = placeNoises(variation, priors)
    placeMeans(noise: noise, least: least, priors)
  }

  /// The number of groups of four evenly spaced numbers that reach from `first` to `last`. The final group may go
  /// beyond `last`.
  private static func groups(from first: Float, through last: Float, by step: Float) -> Int {
    Int((last - first) / (4 * step)) + 1
  }

  /// The four evenly spaced numbers of group number `group`.
  @inline(__always)
  private static func gridPoints(_ group: Int, from first: Float, by step: Float) -> Lanes {
    (first / step + (Lanes(0, 1, 2, 3) + Float(4 * group))) * step
  }

  /// e to any power, positive ones too, rounded only once.
  private static func exp(_ power: Lanes) -> Lanes {
    var result = Lanes()
    for lane in 0..<4 { result[lane] = Float(Glibc.exp(Double(power[lane]))) }
    return result
  }

  /// Places the grid points over log σ² and over log σ[b]² of each base, from the scatter within and between the bases.
  ///
  /// - Returns: roughly the mean of σ², and the smallest σ[b]².
  private mutating func placeNoises(_ variation: Float, _ priors: Priors) -> (noise: Float, least: Float) {
    let freedom = Float(priors.noiseDegreesOfFreedom)
    let information = bases.reduce(freedom / 2) { $0 + ($1.count > 1 ? 1 / (variation + 2 / ($1.count - 1)) : 0) }
    let scale = priors.noiseScale * priors.noiseScale
    let step = Self.stepWidth / information.squareRoot()
    let groups = Self.groups(from: 1, through: 11, by: step)
    var logs = [Float](repeating: 0, count: 4 * groups)
    var chances = logs
    var weights = [Double](repeating: 0, count: 4 * groups)
    var owns = [Lanes](repeating: Lanes(), count: 4 * groups * baseNoiseLogs.count)
    for group in 0..<groups {
      let points = Self.gridPoints(group, from: 1, by: step)
      let noise = Self.exp(points)
      let distance = SIMD4<Double>(points) - log(scale) + scale / SIMD4<Double>(noise) - 1
      let chance = Lanes.exp(Lanes(-0.5 * priors.noiseDegreesOfFreedom * distance))
      let likelihood = meanDifferenceLikelihood(noise: noise, priors)
      for lane in 0..<4 {
        let number = 4 * group + lane
        logs[number] = points[lane]
        chances[number] = chance[lane]
        for place in baseNoiseLogs.indices {
          let distance = baseNoiseLogs[place] - points[lane]
          owns[number * baseNoiseLogs.count + place] = Lanes.exp((-0.5 / variation) * (distance * distance))
        }
        var weight = Double(chance[lane]) * Double(likelihood[lane])
        for base in bases.indices { weight *= Double(scatterLikelihood(base, owns, number)) }
        weights[number] = weight
      }
    }
    let best = weights.indices.max { weights[$0] < weights[$1] } ?? 0
    let limit = weights[best] * Double(Self.negligible)
    let first = weights.firstIndex { $0 > limit } ?? 0
    let last = weights.lastIndex { $0 > limit } ?? first
    // For each noise of one base, its posterior weight before the scatter of that base is counted.
    var shown = [Lanes](repeating: Lanes(), count: baseNoiseLogs.count)
    var (total, center, square): (Float, Float, Float) = (0, 0, 0)
    for number in first...last {
      let share = Float(weights[number] / weights[best])
      for place in shown.indices { shown[place] += share * owns[number * shown.count + place] }
      noiseLogs.append(logs[number])
      noiseProbabilities.append(chances[number] / chances[best])
      total += share
      center += share * logs[number]
      square += share * logs[number] * logs[number]
    }
    for base in bases.indices {
      let factor = 1 / scatterLikelihood(base, owns, best)
      bases[base].window = window(base, shown)
      for place in shown.indices { scatters[base * shown.count + place] *= factor }
    }
    baseNoiseProbabilities = Array(owns[first * shown.count..<(last + 1) * shown.count])
    center /= total
    let deviation = max(square / total - center * center, 0).squareRoot()
    return (Glibc.exp(center), Glibc.exp(center - deviation - variation / 2))
  }

  /// The likelihood of the scatter of one base at one value of σ².
  private func scatterLikelihood(_ base: Int, _ owns: [Lanes], _ number: Int) -> Float {
    var sum = Lanes()
    for place in baseNoiseLogs.indices {
      sum += scatters[base * baseNoiseLogs.count + place] * owns[number * baseNoiseLogs.count + place]
    }
    return sum.total
  }

  /// The range of noise values of one base that have any weight.
  private func window(_ base: Int, _ shown: [Lanes]) -> Range<Int> {
    func weight(_ own: Int) -> Float { scatters[base * shown.count + own / 4][own % 4] * shown[own / 4][own % 4] }
    var highest = Lanes()
    for place in shown.indices {
      let weights = scatters[base * shown.count + place] * shown[place]
      highest.replace(with: weights, where: weights .> highest)
    }
    let limit = Self.negligible * highest.max()
    var (first, last) = (0, 4 * shown.count - 1)
    while first < last, weight(first) <= limit { first += 1 }
    while last > first, weight(last) <= limit { last -= 1 }
    return first..<last + 1
  }

  /// The approximate likelihood of the mean differences at each σ², with their median in place of μ.
  private func meanDifferenceLikelihood(noise: Lanes, _ priors: Priors) -> Lanes {
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

  /// The approximate likelihood of a mean difference at this distance from μ.
  @inline(__always)
  private static func likelihood(distance: Lanes, variance: Lanes, _ priors: Priors) -> Lanes {
    let square = (-0.5 * Lanes.log2OfE) * (distance * distance)
    let near = 1 / variance
    let apart = 1 / (variance + Float(priors.standoutScale * priors.standoutScale))
    return near.squareRoot() * Lanes.exp2(square * near)
      + outlierShare * apart.squareRoot() * Lanes.exp2(square * apart)
  }

  /// Places the grid points over μ for each value of τ.
  private mutating func placeMeans(noise: Float, least: Float, _ priors: Priors) {
    let origin = Float(middle)
    let zero = bases.reduce((low: -origin, high: -origin)) { (min($0.low, $1.mean), max($0.high, $1.mean)) }
    let scales = priors.meanScales.map { Float($0) }
    let (narrowest, widest) = (scales.min() ?? 1, scales.max() ?? 1)
    func precision(_ variance: Float, _ noise: Float, _ scale: Float) -> Float {
      bases.reduce(1 / (scale * scale)) { $0 + 1 / (variance + noise / $1.count) }
    }
    var candidates: [(variance: Float, step: Float, first: Float, weights: Range<Int>)] = []
    var weights: [Lanes] = []
    // Rarely more are needed.
    weights.reserveCapacity(64)
    for spread in priors.spreads {
      let variance = Float(spread * spread)
      let step = Self.stepWidth / precision(variance, least, narrowest).squareRoot()
      let reach = 4.5 / precision(variance, noise, widest).squareRoot()
      // Whole steps from the middle, so that exchanging the two people mirrors the points exactly.
      let first = ((zero.low - reach) / step).rounded(.down) * step
      let start = weights.count
      for group in 0..<Self.groups(from: first, through: zero.high + reach, by: step) {
        weights.append(prior(of: Self.gridPoints(group, from: first, by: step), priors).all)
      }
      // Base by base, so that roots and reciprocals of a variance are taken once.
      for base in bases {
        let variance = Lanes(repeating: variance + noise / base.count)
        for place in start..<weights.count {
          let distance = base.mean - Self.gridPoints(place - start, from: first, by: step)
          weights[place] *= Self.likelihood(distance: distance, variance: variance, priors)
        }
      }
      candidates.append((variance, step, first, start..<weights.count))
    }
    let limit = weights.reduce(0) { max($0, $1.max()) } * Self.negligible
    means.reserveCapacity(weights.count)
    chances.reserveCapacity(weights.count)
    narrowShares.reserveCapacity(weights.count)
    offsets.reserveCapacity(weights.count)
    for (variance, step, origin, range) in candidates {
      guard let first = range.first(where: { weights[$0].max() > limit }),
        let last = range.last(where: { weights[$0].max() > limit })
      else { continue }
      let lowest = (0..<4).first { weights[first][$0] > limit } ?? 0
      let highest = (0..<4).last { weights[last][$0] > limit } ?? 3
      let low = origin + Float(4 * (first - range.lowerBound) + lowest) * step
      let high = origin + Float(4 * (last - range.lowerBound) + highest) * step
      let start = means.count
      for group in 0..<Self.groups(from: low, through: high, by: step) {
        let point = Self.gridPoints(group, from: low, by: step)
        let prior = prior(of: point, priors)
        means.append(point)
        chances.append(step * prior.all)
        narrowShares.append(prior.narrow / prior.all)
      }
      let center = 0.5 * (means[start].x + means[means.count - 1].w)
      for cell in start..<means.count { offsets.append(means[cell] - center) }
      segments.append(SpreadSegment(variance: variance, cells: start..<means.count, center: center))
    }
  }

  /// The prior density of μ at these points, without a constant factor: the part of the first scale, and of all scales.
  private func prior(of point: Lanes, _ priors: Priors) -> (narrow: Lanes, all: Lanes) {
    let square = (-0.5 * Lanes.log2OfE) * (point + Float(middle)) * (point + Float(middle))
    var (narrow, all) = (Lanes(), Lanes())
    for place in priors.meanScales.indices {
      let scale = Float(priors.meanScales[place])
      let part = Float(priors.meanProbabilities[place]) / scale * Lanes.exp2(square * (1 / (scale * scale)))
      if place == 0 { narrow = part }
      all += part
    }
    return (narrow, all)
  }
}
