import Glibc

/// What one person's paired differences say about the true gap δ of each base.
///
///     d[b,i] ~ N(δ[b], σ²)    δ[b] ~ N(μ, τ²), or N(μ, τ² + κ²) for up to two bases that stand apart    μ ~ N(0, s²)
///
/// σ and τ lie on a grid, s and the set of bases that stand apart are two of a few cases; given all these the posterior of δ is
/// normal (Gelman et al. 2013, *Bayesian Data Analysis*, 5.4). So the posterior of any mean of gaps is a mixture of
/// normals. A base that stands apart is not pulled in to the others, nor are they pulled out to it.
struct GapPosterior {
  /// One value of σ, τ and s with one set of bases that stand apart, and what is known there.
  struct GridCell {
    /// Steps over σ, τ and s.
    let noise: Int
    let spread: Int
    let scale: Int
    /// The set of bases that stand apart, as its place in `sets`.
    let set: Int
    /// The logarithm while cells are compared, then the share of the highest.
    var weight: Double
    /// Posterior of μ.
    let mean: Double
    let variance: Double
  }

  /// Steps of the grid over log σ², each 0.8 standard deviations of its posterior wide.
  static let noiseSteps = -3...4
  private static let noiseStepWidth = 0.8
  /// Neighbouring steps are put together in a mixture: normals of nearly equal width make a normal.
  static let noiseStepsTogether = 4

  let priors: Priors
  let means: [Double]
  /// The bases that may stand apart together, as bits.
  let sets: [Int]
  /// For each step over σ and τ, each base, near and then far: how much of the way from its answers to μ is gone, and the
  /// variance that is left when μ is known.
  let shrinkages: [(pulled: Double, variance: Double)]
  let cells: [GridCell]

  /// - Parameter differences: POMP points, −100…100, of each base that is scored; one to six bases, none empty.
  init(_ differences: [[Double]], priors: Priors = .standard) {
    let counts = differences.map { Double($0.count) }
    let means = differences.map { $0.reduce(0, +) / Double($0.count) }
    let sets = Self.sets(of: means.count, priors)

    // What the differences inside the bases say about σ², joined with its prior: scaled-inverse-χ² again.
    var squares = priors.noiseFreedom * priors.noiseScale * priors.noiseScale
    for (base, mean) in zip(differences, means) { for value in base { squares += (value - mean) * (value - mean) } }
    let freedom = priors.noiseFreedom + counts.reduce(0, +) - Double(counts.count)
    let step = Self.noiseStepWidth * (2 / freedom).squareRoot()

    var shrinkages: [(pulled: Double, variance: Double)] = []
    var cells: [GridCell] = []
    cells.reserveCapacity(1_000)
    // Cells of no weight are dropped as soon as a better one is known; the rest stay in the order of the grid.
    var highest = -Double.infinity
    let negligible = 9.0
    for (noiseStep, place) in Self.noiseSteps.enumerated() {
      let noise = squares / freedom * exp(Double(place) * step)
      let logNoise = -0.5 * freedom * log(noise) - 0.5 * squares / noise
      for (spreadStep, spread) in priors.spreads.enumerated() {
        /// One over the variance of each base's mean difference around μ, near and then far.
        var precisions: [Double] = []
        for count in counts {
          for variance in [spread * spread, spread * spread + priors.standoutScale * priors.standoutScale] {
            let precision = 1 / (variance + noise / count)
            let pulled = precision * noise / count
            precisions.append(precision)
            shrinkages.append((pulled, variance * pulled))
          }
        }
        for (setPlace, set) in sets.enumerated() {
          var precision = 0.0
          var pull = 0.0
          var energy = 0.0
          // In units that keep the product of six far from the ends of what a number holds.
          var product = set.chance * set.chance
          for base in means.indices {
            let own = precisions[2 * base + (set.bits >> base & 1)]
            precision += own
            pull += own * means[base]
            energy += own * means[base] * means[base]
            product *= own * 100
          }
          for (scaleStep, scale) in priors.meanScales.enumerated() {
            let total = precision + 1 / (scale * scale)
            let chance = priors.meanChances[scaleStep]
            let weight =
              logNoise + 0.5 * log(product * chance * chance / (total * scale * scale))
              - 0.5 * (energy - pull * pull / total)
            guard weight > highest - negligible else { continue }
            highest = max(highest, weight)
            cells.append(
              GridCell(
                noise: noiseStep, spread: spreadStep, scale: scaleStep, set: setPlace, weight: weight,
                mean: pull / total, variance: 1 / total))
          }
        }
      }
    }
    self.priors = priors
    self.means = means
    self.sets = sets.map(\.bits)
    self.shrinkages = shrinkages
    cells.removeAll { $0.weight <= highest - negligible }
    for place in cells.indices { cells[place].weight = exp(cells[place].weight - highest) }
    self.cells = cells
  }

  /// The sets of bases that may stand apart, with the chance of each. Fewer than half can.
  private static func sets(of count: Int, _ priors: Priors) -> [(bits: Int, chance: Double)] {
    let most = min((count - 1) / 2, priors.standoutChances.count - 1)
    let total = priors.standoutChances[0...most].reduce(0, +)
    let sets = (0..<(1 << count)).filter { $0.nonzeroBitCount <= most }
    return sets.map { bits in
      let alike = sets.reduce(0) { $0 + ($1.nonzeroBitCount == bits.nonzeroBitCount ? 1 : 0) }
      return (bits, priors.standoutChances[bits.nonzeroBitCount] / total / Double(alike))
    }
  }
}
