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
    /// The range of `ownNoises` that has any weight.
    var window = 0..<0
  }

  /// The points over μ for one value of τ.
  struct SpreadSegment {
    /// τ².
    let variance: Float
    /// Indices into `means`.
    let cells: Range<Int>
    /// The middle of these points. `offsets` count from here.
    let center: Float
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
  /// The values of log σ[b]², the noise of one base.
  let ownLogs: [Lanes]
  /// The values of σ[b]², four in a group.
  let ownNoises: [Lanes]
  /// For each base the likelihood of its scatter at each of `ownNoises`, near 1 where it matters.
  private(set) var scatters: [Lanes] = []
  /// The values of log σ².
  private(set) var noiseLogs: [Float] = []
  /// Their prior probabilities, near 1 where it matters.
  private(set) var noiseChances: [Float] = []
  /// For each of `noiseLogs` the probability of each of `ownNoises`, but for a constant.
  private(set) var ownChances: [Lanes] = []
  private(set) var segments: [SpreadSegment] = []
  /// The values of μ, four in a cell.
  private(set) var means: [Lanes] = []
  /// The distances of these from the center of their segment.
  private(set) var offsets: [Lanes] = []
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
    let step = Self.stepWidth / (1 / variation + (most - 1) / 2).squareRoot()
    ownLogs = (0..<Self.groups(from: -1, through: 12, by: step)).map { Self.point($0, from: -1, by: step) }
    ownNoises = ownLogs.map(Self.exp)
    scatters.reserveCapacity(bases.count * ownLogs.count)
    for base in bases {
      // Large numbers that differ little, so in double precision.
      let powers = zip(ownLogs, ownNoises).map { log, noise in
        (1 - Double(base.count)) * SIMD4<Double>(log) - Double(base.squares) / SIMD4<Double>(noise)
      }
      let highest = powers.reduce(-Double.infinity) { Swift.max($0, $1.max()) }
      for power in powers { scatters.append(Lanes.exp(Lanes(0.5 * (power - highest)))) }
    }
    let (noise, least) = placeNoises(variation, priors)
    placeMeans(noise: noise, least: least, priors)
  }

  /// How many groups of four evenly spaced numbers there are. The last ones go on beyond `last`.
  private static func groups(from first: Float, through last: Float, by step: Float) -> Int {
    Int((last - first) / (4 * step)) + 1
  }

  /// The four numbers of one group.
  @inline(__always)
  private static func point(_ group: Int, from first: Float, by step: Float) -> Lanes {
    (first / step + (Lanes(0, 1, 2, 3) + Float(4 * group))) * step
  }

  /// e to any power, rounded but once.
  private static func exp(_ power: Lanes) -> Lanes {
    var result = Lanes()
    for lane in 0..<4 { result[lane] = Float(Glibc.exp(Double(power[lane]))) }
    return result
  }

  /// Places the points over log σ² and those of each base, by the scatter within and between the bases.
  ///
  /// - Returns: about the mean of σ², and the least of σ[b]².
  private mutating func placeNoises(_ variation: Float, _ priors: Priors) -> (noise: Float, least: Float) {
    let freedom = Float(priors.noiseDegreesOfFreedom)
    let information = bases.reduce(freedom / 2) { $0 + ($1.count > 1 ? 1 / (variation + 2 / ($1.count - 1)) : 0) }
    let scale = priors.noiseScale * priors.noiseScale
    let step = Self.stepWidth / information.squareRoot()
    let groups = Self.groups(from: 1, through: 11, by: step)
    var logs = [Float](repeating: 0, count: 4 * groups)
    var chances = logs
    var weights = [Double](repeating: 0, count: 4 * groups)
    var owns = [Lanes](repeating: Lanes(), count: 4 * groups * ownLogs.count)
    for group in 0..<groups {
      let points = Self.point(group, from: 1, by: step)
      let noise = Self.exp(points)
      let distance = SIMD4<Double>(points) - log(scale) + scale / SIMD4<Double>(noise) - 1
      let chance = Lanes.exp(Lanes(-0.5 * priors.noiseDegreesOfFreedom * distance))
      let likelihood = between(noise: noise, priors)
      for lane in 0..<4 {
        let number = 4 * group + lane
        logs[number] = points[lane]
        chances[number] = chance[lane]
        for place in ownLogs.indices {
          let distance = ownLogs[place] - points[lane]
          owns[number * ownLogs.count + place] = Lanes.exp((-0.5 / variation) * (distance * distance))
        }
        var weight = Double(chance[lane]) * Double(likelihood[lane])
        for base in bases.indices { weight *= Double(scatter(base, owns, number)) }
        weights[number] = weight
      }
    }
    let best = weights.indices.max { weights[$0] < weights[$1] } ?? 0
    let limit = weights[best] * Double(Self.negligible)
    let first = weights.firstIndex { $0 > limit } ?? 0
    let last = weights.lastIndex { $0 > limit } ?? first
    // How likely each of a base's own noises is but for its scatter.
    var shown = [Lanes](repeating: Lanes(), count: ownLogs.count)
    var (total, center, square): (Float, Float, Float) = (0, 0, 0)
    for number in first...last {
      let share = Float(weights[number] / weights[best])
      for place in shown.indices { shown[place] += share * owns[number * shown.count + place] }
      noiseLogs.append(logs[number])
      noiseChances.append(chances[number] / chances[best])
      total += share
      center += share * logs[number]
      square += share * logs[number] * logs[number]
    }
    for base in bases.indices {
      let factor = 1 / scatter(base, owns, best)
      bases[base].window = window(base, shown)
      for place in shown.indices { scatters[base * shown.count + place] *= factor }
    }
    ownChances = Array(owns[first * shown.count..<(last + 1) * shown.count])
    center /= total
    let deviation = max(square / total - center * center, 0).squareRoot()
    return (Glibc.exp(center), Glibc.exp(center - deviation - variation / 2))
  }

  /// How likely the scatter of a base is at one σ².
  private func scatter(_ base: Int, _ owns: [Lanes], _ number: Int) -> Float {
    var sum = Lanes()
    for place in ownLogs.indices {
      sum += scatters[base * ownLogs.count + place] * owns[number * ownLogs.count + place]
    }
    return sum.total
  }

  /// The range of a base's own noises that has any weight.
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
    let square = (-0.5 * Lanes.logOfE) * (distance * distance)
    let near = 1 / variance
    let apart = 1 / (variance + Float(priors.standoutScale * priors.standoutScale))
    return near.squareRoot() * Lanes.exp2(square * near)
      + apartShare * apart.squareRoot() * Lanes.exp2(square * apart)
  }

  /// Places the points over μ for each τ.
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
    var highest: Float = 0
    for spread in priors.spreads {
      let variance = Float(spread * spread)
      let step = Self.stepWidth / precision(variance, least, narrowest).squareRoot()
      let reach = 4.5 / precision(variance, noise, widest).squareRoot()
      // Whole steps from the middle: if the people change places, so do the points.
      let first = ((zero.low - reach) / step).rounded(.down) * step
      let start = weights.count
      for group in 0..<Self.groups(from: first, through: zero.high + reach, by: step) {
        let point = Self.point(group, from: first, by: step)
        var weight = prior(of: point, priors).all
        for base in bases {
          weight *= Self.likelihood(
            distance: base.mean - point, variance: Lanes(repeating: variance + noise / base.count), priors)
        }
        highest = max(highest, weight.max())
        weights.append(weight)
      }
      candidates.append((variance, step, first, start..<weights.count))
    }
    let limit = highest * Self.negligible
    for (variance, step, origin, range) in candidates {
      guard let first = range.first(where: { weights[$0].max() > limit }),
        let last = range.last(where: { weights[$0].max() > limit })
      else { continue }
      func lane(_ place: Int, _ isLast: Bool) -> Int {
        let lanes = (0..<4).filter { weights[place][$0] > limit }
        return 4 * (place - range.lowerBound) + (isLast ? lanes[lanes.count - 1] : lanes[0])
      }
      let (low, high) = (origin + Float(lane(first, false)) * step, origin + Float(lane(last, true)) * step)
      let start = means.count
      for group in 0..<Self.groups(from: low, through: high, by: step) {
        let point = Self.point(group, from: low, by: step)
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

  /// The prior density of μ, but for a constant: with its first scale, and with all.
  private func prior(of point: Lanes, _ priors: Priors) -> (narrow: Lanes, all: Lanes) {
    let square = (-0.5 * Lanes.logOfE) * (point + Float(middle)) * (point + Float(middle))
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
