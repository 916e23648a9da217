/// Sums the posterior of the gaps over the points of a ``PosteriorGrid``.
///
/// Given σ, τ and μ the bases are independent but for how many of them stand apart. So a few sums for each base replace
/// a sum over all sets of bases that stand apart and all combinations of their noises.
struct PosteriorSweep {
  let grid: PosteriorGrid
  /// κ².
  let apartVariance: Float
  /// The prior probability of each single set of zero, one and two outlying bases.
  private let setChances: [Lanes]
  /// The sizes of the means of leading bases that are wanted, in ascending order.
  let leading: [Int]
  /// For each value of σ², each mean and each τ: what the components of the mean are made of.
  private(set) var meanSums: [MeanSums]

  private init(_ grid: PosteriorGrid, _ priors: Priors, leading: [Int]) {
    self.grid = grid
    self.leading = leading
    apartVariance = Float(priors.standoutScale * priors.standoutScale)
    setChances = Self.setChances(of: grid.bases.count, priors)
    meanSums = [MeanSums](
      repeating: MeanSums(), count: grid.noises.count * leading.count * grid.segments.count)
  }

  /// Sums over all points and returns what `body` makes of the sums.
  static func run<Result>(
    _ grid: PosteriorGrid, _ priors: Priors, leading: [Int], _ body: (PosteriorSweep, SweepMemory) -> Result
  ) -> Result {
    let lanes = UnsafeMutableBufferPointer<Lanes>.allocate(capacity: SweepMemory.size(grid))
    defer { lanes.deallocate() }
    var sweep = PosteriorSweep(grid, priors, leading: leading)
    let memory = SweepMemory(lanes, grid)
    sweep.weigh(memory)
    for (place, noise) in grid.noises.enumerated() {
      sweep.average(noise, memory)
      sweep.combine(noise, number: place, memory)
      sweep.share(noise, memory)
    }
    return body(sweep, memory)
  }

  /// Fewer than half of the bases can be outlying.
  private static func setChances(of count: Int, _ priors: Priors) -> [Lanes] {
    let most = min((count - 1) / 2, priors.standoutProbabilities.count - 1)
    let total = priors.standoutProbabilities[0...most].reduce(0, +)
    let sets = [1, Double(count), Double(count * (count - 1) / 2)]
    return (0..<3).map { size in
      Lanes(repeating: size > most ? 0 : Float(priors.standoutProbabilities[size] / total / sets[size]))
    }
  }

  /// The variance of a gap around μ.
  func variance(_ segment: PosteriorGrid.SpreadSegment, _ isApart: Bool) -> Float {
    segment.variance + (isApart ? apartVariance : 0)
  }

  /// The likelihood of each base at each of its own noises, near the others and apart from them, for each τ and μ.
  private func weigh(_ memory: SweepMemory) {
    for (base, summary) in grid.bases.enumerated() {
      let distances = memory.distances(base)
      for cell in 0..<memory.cells { distances[cell] = summary.mean - grid.means[cell] }
      for isApart in [false, true] {
        for (place, own) in summary.window.enumerated() {
          let row = memory.row(base, isApart, place)
          let (likelihoods, shares) = (memory.likelihoods(row), memory.shares(row))
          let noise = grid.ownNoises[own] / summary.count
          for segment in grid.segments {
            let precision = 1 / (variance(segment, isApart) + noise)
            let height = summary.scatter[own] * precision.squareRoot()
            for cell in segment.cells {
              let distance = distances[cell]
              likelihoods[cell] = height * Lanes.exp((-0.5 * precision) * (distance * distance))
              shares[cell] = Lanes()
            }
          }
        }
      }
    }
  }

  /// The likelihood of each base given σ, and the moments of its shrinkage: sums over its own noises.
  private func average(_ noise: PosteriorGrid.NoisePoint, _ memory: SweepMemory) {
    let factors = memory.factors
    for (base, summary) in grid.bases.enumerated() {
      for isApart in [false, true] {
        let averages = memory.averages(base, isApart)
        let likelihoods = memory.likelihoods(memory.row(base, isApart, 0))
        for segment in grid.segments {
          let variance = variance(segment, isApart)
          for (place, own) in summary.window.enumerated() {
            let shrinkage = variance / (variance + grid.ownNoises[own] / summary.count)
            factors[3 * place] = Lanes(repeating: noise.own[own])
            factors[3 * place + 1] = Lanes(repeating: noise.own[own] * shrinkage)
            factors[3 * place + 2] = Lanes(repeating: noise.own[own] * shrinkage * shrinkage)
          }
          for cell in segment.cells {
            var (sum, first, second) = (Lanes(), Lanes(), Lanes())
            var likelihood = likelihoods + cell
            var factor = factors
            for _ in summary.window {
              let value = likelihood.pointee
              sum += value * factor[0]
              first += value * factor[1]
              second += value * factor[2]
              likelihood += memory.cells
              factor += 3
            }
            averages[cell] = sum
            averages[memory.cells + cell] = first
            averages[2 * memory.cells + cell] = second
          }
        }
      }
    }
  }

  /// Joins the bases at each point: what each base is weighted with, and the means of leading bases.
  private mutating func combine(_ noise: PosteriorGrid.NoisePoint, number: Int, _ memory: SweepMemory) {
    let count = grid.bases.count
    let (nears, aparts, inverses, behind) = (memory.nears, memory.aparts, memory.inverses, memory.behind)
    for size in 0..<3 { behind[3 * count + size] = setChances[size] }
    for (segmentNumber, segment) in grid.segments.enumerated() {
      for cell in segment.cells {
        var weight = Lanes(repeating: noise.chance)
        for base in 0..<count {
          let near = memory.averages(base, false)[cell]
          let apart = memory.averages(base, true)[cell]
          let sum = near + apart
          let inverse = 1 / sum
          weight *= sum
          inverses[base] = inverse
          // Products of six of these have to stay within the range of the numbers.
          let share = near * inverse
          nears[base] = share.replacing(with: 1e-6, where: share .< 1e-6)
          aparts[base] = apart * inverse
        }
        for base in stride(from: count - 1, through: 0, by: -1) {
          let (near, apart) = (nears[base], aparts[base])
          let (none, one, two) = (behind[3 * base + 3], behind[3 * base + 4], behind[3 * base + 5])
          behind[3 * base] = near * none + apart * one
          behind[3 * base + 1] = near * one + apart * two
          behind[3 * base + 2] = near * two
        }
        let chance = weight * grid.chances[cell]
        var front = OutlierMoments()
        var imbalance = Imbalance()
        var wanted = 0
        for base in 0..<count {
          let (none, one, two) = (behind[3 * base + 3], behind[3 * base + 4], behind[3 * base + 5])
          let own = chance * inverses[base]
          let near = own * (front.none.weight * none + front.one.weight * one + front.two.weight * two)
          let apart = own * (front.none.weight * one + front.one.weight * two)
          memory.weights(base, false)[cell] = near
          memory.weights(base, true)[cell] = apart
          guard wanted < leading.count else {
            front.addWeights(near: nears[base], apart: aparts[base])
            continue
          }
          let distance = memory.distances(base)[cell]
          let states = (
            near: GapState(memory.averages(base, false) + cell, memory.cells, distance, variance(segment, false)),
            apart: GapState(memory.averages(base, true) + cell, memory.cells, distance, variance(segment, true))
          )
          front.add(near: states.near.moments(nears[base]), apart: states.apart.moments(aparts[base]))
          imbalance.add(states.near, nears[base] * near, states.apart, aparts[base] * apart)
          guard base + 1 == leading[wanted] else { continue }
          let place = (number * leading.count + wanted) * grid.segments.count + segmentNumber
          meanSums[place].add(
            front.weighted(none, one, two), imbalance, count: Float(base + 1), around: grid.means[cell],
            narrow: chance * grid.narrowShares[cell], all: chance)
          wanted += 1
        }
      }
    }
  }

  /// Adds the weights given σ to those of each base at each of its own noises.
  private func share(_ noise: PosteriorGrid.NoisePoint, _ memory: SweepMemory) {
    for (base, summary) in grid.bases.enumerated() {
      for isApart in [false, true] {
        let weights = memory.weights(base, isApart)
        for (place, own) in summary.window.enumerated() {
          let shares = memory.shares(memory.row(base, isApart, place))
          let chance = Lanes(repeating: noise.own[own])
          for cell in 0..<memory.cells { shares[cell] += chance * weights[cell] }
        }
      }
    }
  }
}
