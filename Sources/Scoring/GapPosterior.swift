#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one person's paired differences say about the true gap δ of each base.
///
///     d[b,i] ~ N(δ[b], σ²)    δ[b] ~ N(μ, τ²), or N(μ, τ² + κ²) for up to two bases that stand apart    μ ~ N(0, s²)
///
/// σ and τ lie on a grid, s and the set of bases that stand apart are two of a few cases; given all these the posterior of δ is
/// normal (Gelman et al. 2013, *Bayesian Data Analysis*, 5.4). So the posterior of any mean of gaps is a mixture of
/// normals. A base that stands apart is not pulled in to the others, nor are they pulled out to it.
struct GapPosterior {
  /// One point of the grid with one case, and what is known there.
  private struct Cell {
    let noiseStep: Int
    let noiseVariance: Double
    let spreadStep: Int
    let meanStep: Int
    /// The bases that stand apart, one bit each.
    let standouts: Int
    /// The logarithm while cells are compared, then the share of the highest.
    var weight: Double
    /// Posterior of μ.
    let mean: Double
    let variance: Double
  }

  /// Steps of the grid over log σ², each 0.8 standard deviations of its posterior wide.
  private static let noiseSteps = -3...4
  private static let noiseStepWidth = 0.8
  /// Neighbouring steps are put together in a mixture: normals of nearly equal width make a normal.
  private static let noiseStepsTogether = 2

  private let priors: Priors
  private let counts: [Double]
  private let means: [Double]
  private let cells: [Cell]

  /// - Parameter differences: POMP points, −100…100, of each base that is scored; one to six bases, none empty.
  init(_ differences: [[Double]], priors: Priors = .standard) {
    self.priors = priors
    let counts = differences.map { Double($0.count) }
    let means = differences.map { $0.reduce(0, +) / Double($0.count) }
    self.counts = counts
    self.means = means

    // What the differences inside the bases say about σ², joined with its prior: scaled-inverse-χ² again.
    var squares = priors.noiseFreedom * priors.noiseScale * priors.noiseScale
    for (base, mean) in zip(differences, means) { for value in base { squares += (value - mean) * (value - mean) } }
    let freedom = priors.noiseFreedom + counts.reduce(0, +) - Double(counts.count)
    let step = Self.noiseStepWidth * (2 / freedom).squareRoot()

    let standouts = Self.standouts(among: means.count, priors)
    var cells: [Cell] = []
    cells.reserveCapacity(Self.noiseSteps.count * priors.spreads.count * standouts.count * priors.meanScales.count)
    for (noiseStep, place) in Self.noiseSteps.enumerated() {
      let noise = squares / freedom * exp(Double(place) * step)
      let logNoise = -0.5 * freedom * log(noise) - 0.5 * squares / noise
      for (spreadStep, spread) in priors.spreads.enumerated() {
        let near = means.indices.map { 1 / (spread * spread + noise / counts[$0]) }
        let far = near.map { 1 / (1 / $0 + priors.standoutScale * priors.standoutScale) }
        for (bits, logChance) in standouts {
          var precision = 0.0
          var pull = 0.0
          var energy = 0.0
          // In units that keep the product of six far from the ends of what a number holds.
          var product = 1.0
          for base in means.indices {
            let own = bits >> base & 1 == 1 ? far[base] : near[base]
            precision += own
            pull += own * means[base]
            energy += own * means[base] * means[base]
            product *= own * 100
          }
          for (meanStep, (scale, chance)) in zip(priors.meanScales, priors.meanChances).enumerated() {
            let total = precision + 1 / (scale * scale)
            let logWeight =
              logChance + logNoise + 0.5 * log(product * chance * chance / (total * scale * scale))
              - 0.5 * (energy - pull * pull / total)
            cells.append(
              Cell(
                noiseStep: noiseStep, noiseVariance: noise, spreadStep: spreadStep, meanStep: meanStep, standouts: bits,
                weight: logWeight,
                mean: pull / total, variance: 1 / total))
          }
        }
      }
    }
    let highest = cells.reduce(-Double.infinity) { max($0, $1.weight) }
    // Cells of no weight are dropped; the rest stay in the order of the grid.
    self.cells = cells.compactMap { cell in
      guard cell.weight > highest - 10 else { return nil }
      var cell = cell
      cell.weight = exp(cell.weight - highest)
      return cell
    }
  }

  /// The sets of bases that may stand apart, as bits, with the logarithm of the chance of each. Fewer than half can.
  private static func standouts(among count: Int, _ priors: Priors) -> [(bits: Int, logChance: Double)] {
    let most = min((count - 1) / 2, priors.standoutChances.count - 1)
    let total = priors.standoutChances[0...most].reduce(0, +)
    let sets = (0..<(1 << count)).filter { $0.nonzeroBitCount <= most }
    return sets.map { bits in
      let alike = sets.reduce(0) { $0 + ($1.nonzeroBitCount == bits.nonzeroBitCount ? 1 : 0) }
      return (bits, log(priors.standoutChances[bits.nonzeroBitCount] / total / Double(alike)))
    }
  }

  /// The posterior of the mean gap of some bases.
  ///
  /// - Parameter members: positions in the differences given at the start; at least one.
  func mean(of members: [Int]) -> NormalMixture {
    let groups = (Self.noiseSteps.count + Self.noiseStepsTogether - 1) / Self.noiseStepsTogether
    let scales = priors.meanScales.count
    var sums = [(weight: Double, first: Double, second: Double)](
      repeating: (0, 0, 0), count: (1 << members.count) * priors.spreads.count * scales * groups)
    let share = 1 / Double(members.count)
    let farther = priors.standoutScale * priors.standoutScale
    let spreads = priors.spreads.map { $0 * $0 }
    for cell in cells {
      var mean = 0.0
      var own = 0.0
      var shared = 0.0
      var place = 0
      for member in members {
        let isFar = cell.standouts >> member & 1
        place = 2 * place + isFar
        let variance = spreads[cell.spreadStep] + Double(isFar) * farther
        // How much of the way from the answers to μ is gone.
        let pulled = cell.noiseVariance / (cell.noiseVariance + counts[member] * variance)
        mean += means[member] + pulled * (cell.mean - means[member])
        own += variance * pulled
        shared += pulled
      }
      mean *= share
      let variance = share * share * (own + shared * shared * cell.variance)
      let index =
        ((place * spreads.count + cell.spreadStep) * scales + cell.meanStep) * groups
        + cell.noiseStep / Self.noiseStepsTogether
      sums[index].weight += cell.weight
      sums[index].first += cell.weight * mean
      sums[index].second += cell.weight * (variance + mean * mean)
    }
    return NormalMixture(
      sums.compactMap { sum in
        guard sum.weight > 0 else { return nil }
        let mean = sum.first / sum.weight
        return NormalMixture.Component(
          weight: sum.weight, mean: mean, variance: max(sum.second / sum.weight - mean * mean, 1e-9))
      })
  }
}
