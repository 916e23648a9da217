/// Sums the posterior of the gaps over the points of a ``PosteriorGrid``.
///
/// Given σ, τ and μ, the bases depend on one another only through the number of those that stand apart. So a few sums
/// for each base replace a sum over all sets of outlying bases and all combinations of their noises.
struct PosteriorSweep {
  let grid: PosteriorGrid
  var memory: SweepMemory
  /// κ².
  private let outlierVariance: Float
  /// The prior probability of one particular set of zero, one and two outlying bases.
  private let outlierSetProbabilities: [Float]
  /// The numbers of bases over which mean gaps are wanted, in ascending order.
  private let leading: [Int]

  private init(_ grid: PosteriorGrid, _ priors: Priors, leading: [Int]) {
    self.grid = grid
    self.leading = leading
    outlierVariance = Float(priors.standoutScale * priors.standoutScale)
    outlierSetProbabilities = Self.outlierSetProbabilities(of: grid.bases.count, priors)
    memory = SweepMemory(grid, leading: leading)
  }

  /// Runs the sums over all grid points, and returns the result of `body`, which turns them into posteriors.
  static func run<Result>(
    _ grid: PosteriorGrid, _ priors: Priors, leading: [Int] = [], _ body: (inout PosteriorSweep) -> Result
  ) -> Result {
    var sweep = PosteriorSweep(grid, priors, leading: leading)
    defer { sweep.memory.deallocate() }
    sweep.computeLikelihoods()
    for (number, segment) in grid.segments.enumerated() {
      // Start from the middle cell, which has some weight.
      let middle = (segment.cells.lowerBound + segment.cells.upperBound) / 2
      for cell in [middle..<segment.cells.upperBound, segment.cells.lowerBound..<middle].joined() {
        // A faster path for when no mean gap is wanted: it sums no moments.
        if leading.isEmpty {
          sweep.combine(cell, number, isFirst: cell == middle, hasMeans: false)
        } else {
          sweep.combine(cell, number, isFirst: cell == middle, hasMeans: true)
        }
      }
    }
    return body(&sweep)
  }

  /// The prior probability of one particular set of zero, one and two outlying bases. Fewer than half of the bases can
  /// be outlying.
  private static func outlierSetProbabilities(of count: Int, _ priors: Priors) -> [Float] {
    let most = min((count - 1) / 2, priors.standoutProbabilities.count - 1)
    let total = priors.standoutProbabilities[0...most].reduce(0, +)
    let sets = [1, Double(count), Double(count * (count - 1) / 2)]
    return (0..<3).map { size in
      size > most ? 0 : Float(priors.standoutProbabilities[size] / total / sets[size])
    }
  }

  /// The variance of a gap around μ, for a base near the others and for one that stands apart.
  func variances(_ segment: PosteriorGrid.SpreadSegment) -> (near: Float, apart: Float) {
    (segment.variance, segment.variance + outlierVariance)
  }

  /// The variance of the mean difference of a base, for one of the base's noise values.
  func noise(_ base: PosteriorGrid.BaseSummary, _ own: Int) -> Float { grid.baseNoises[own / 4][own % 4] / base.count }

  /// Computes the likelihood of each base for each of its noise values, each τ and each μ, both near the other bases
  /// and apart from them.
  private func computeLikelihoods() {
    let (groups, noises) = (grid.baseNoises.count, grid.noiseLogs.count)
    for own in 0..<4 * groups {
      for noise in 0..<noises {
        memory.chances[own &* noises &+ noise] = Lanes(
          repeating: grid.baseNoiseProbabilities[noise &* groups &+ own / 4][own % 4])
      }
    }
    for (base, summary) in grid.bases.enumerated() {
      let rows = memory.bases[base]
      for (number, segment) in grid.segments.enumerated() {
        let variances = variances(segment)
        let rests = rows.rests + 2 &* rows.owns &* number
        for (place, own) in summary.window.enumerated() {
          let noise = noise(summary, own)
          let scatter = grid.scatters[base &* groups &+ own / 4][own % 4]
          let near = 1 / (variances.near + noise)
          let apart = 1 / (variances.apart + noise)
          rests[2 &* place] = Lanes(repeating: noise * near)
          rests[2 &* place &+ 1] = Lanes(repeating: noise * apart)
          let heights = (scatter * near.squareRoot(), scatter * apart.squareRoot())
          let scales = (-0.5 * Lanes.log2OfE * near, -0.5 * Lanes.log2OfE * apart)
          for cell in segment.cells {
            let distance = rows.mean - grid.means[cell]
            let square = distance * distance
            let likelihoods = rows.likelihoods + 2 &* (rows.owns &* cell &+ place)
            likelihoods[0] = heights.0 * Lanes.exp2(scales.0 * square)
            likelihoods[1] = heights.1 * Lanes.exp2(scales.1 * square)
          }
        }
      }
    }
  }

  /// Combines the bases at the four points of one cell: the weight for each base, and the sums for mean gaps.
  ///
  /// - Parameters:
  ///   - number: the index of τ.
  ///   - isFirst: whether this is the first cell with this τ.
  ///   - hasMeans: whether mean gaps are wanted.
  @inline(__always)
  private func combine(_ cell: Int, _ number: Int, isFirst: Bool, hasMeans: Bool) {
    let (count, noises) = (grid.bases.count, grid.noiseLogs.count)
    let (bases, parts) = (memory.bases, memory.parts)
    let variances = variances(grid.segments[number])
    let (mean, prior, narrowShare) = (grid.means[cell], grid.chances[cell], grid.narrowShares[cell])
    let sets = (outlierSetProbabilities[0], outlierSetProbabilities[1], outlierSetProbabilities[2])
    let sums = memory.meanSums + number &* noises
    let stride = grid.segments.count &* noises
    let wanted = leading.last ?? 0
    for noise in 0..<noises {
      var weight = grid.noiseProbabilities[noise] * prior
      // Sums of the odds that one base stands apart, and that two do.
      var (ones, twos) = (Lanes(), Lanes())
      for base in (0..<count).reversed() {
        let rows = bases + base
        let owns = rows.pointee.owns
        var likelihood = rows.pointee.likelihoods + 2 &* owns &* cell
        var rest = rows.pointee.rests + 2 &* owns &* number
        var own = rows.pointee.chances + noise
        var (near, apart) = (OwnNoiseSums(), OwnNoiseSums())
        for _ in 0..<owns {
          let chance = own.pointee
          near.add(likelihood[0] * chance, rest[0], hasMoments: hasMeans)
          apart.add(likelihood[1] * chance, rest[1], hasMoments: hasMeans)
          likelihood += 2
          rest += 2
          own += noises
        }
        // Keeps the product of six odds within the range of single precision.
        let least = apart.likelihood * 1e-10 + 1e-30
        let likely = near.likelihood.replacing(with: least, where: near.likelihood .< least)
        let inverses = (near: 1 / likely, apart: 1 / (apart.likelihood + 1e-30))
        let odds = apart.likelihood * inverses.near
        weight *= likely
        let part = parts + base
        part.pointee.near = inverses.near
        part.pointee.apart = inverses.apart
        part.pointee.odds = odds
        part.pointee.behind = ones
        twos += odds * ones
        ones += odds
        guard hasMeans, base < wanted else { continue }
        part.pointee.nearRest = RestState(near, inverse: inverses.near)
        part.pointee.apartRest = RestState(apart, inverse: inverses.apart)
      }
      let all = sets.0 + (sets.1 * ones + sets.2 * twos)
      let inverse = 1 / all
      let (one, two) = (sets.1 * inverse, sets.2 * inverse)
      weight *= all
      var before = Lanes()
      var totals = GapTotals()
      for base in 0..<count {
        let part = parts + base
        let chance = part.pointee.odds * (one + two * (before + part.pointee.behind))
        before += part.pointee.odds
        let weights = bases[base].weights + 2 &* (noises &* cell &+ noise)
        let rest = 1 - chance
        weights[0] = (weight * part.pointee.near) * rest.replacing(with: 0, where: rest .< 0)
        weights[1] = (weight * part.pointee.apart) * chance
        guard hasMeans, base < wanted else { continue }
        totals.add(part.pointee, chance, mean - bases[base].mean, variances)
        let place = bases[base].meanPlace
        guard place >= 0 else { continue }
        let narrow = weight * narrowShare
        sums[place &* stride &+ noise].add(
          totals, variance: totals.variance(two), share: 1 / Float(base &+ 1), narrow: narrow, wide: weight - narrow,
          isFirst: isFirst)
      }
    }
  }

  /// The posterior of the mean gap over the first bases; `place` is an index into `leading`.
  mutating func mean(_ place: Int) -> NormalMixture {
    let origin = grid.bases[..<leading[place]].reduce(0) { $0 + $1.mean } / Float(leading[place])
    let points = grid.segments.count * grid.noiseLogs.count
    for point in place * points..<(place + 1) * points {
      memory.meanSums[point].add(to: &memory.components, from: origin)
    }
    return NormalMixture(&memory.components, from: grid.middle)
  }
}
