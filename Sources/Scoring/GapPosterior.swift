import Glibc

/// The joint posterior of the true gaps δ of all bases, given one person's paired differences.
///
///     d[b,i] ~ N(δ[b], σ²)    δ[b] ~ N(μ, τ²), or N(μ, τ² + κ²) for up to two bases that stand apart    μ ~ N(0, s²)
///
/// σ and τ are integrated over a grid, s and the set of outlying bases over a few discrete cases. Given all of them,
/// the posterior of δ is normal (Gelman et al. 2013, *Bayesian Data Analysis*, 5.4), so the posterior of any mean of
/// gaps is a mixture of normals. An outlying base is not shrunk toward the others and does not pull them toward itself.
struct GapPosterior {
  /// One value of σ, τ and s with one set of bases that stand apart, and what is known there.
  struct GridCell {
    /// Steps over σ, τ and s.
    let noise: Int
    let spread: Int
    let scale: Int
    /// The index into `sets`.
    let set: Int
    /// A log weight while the grid is built; afterwards the weight relative to the heaviest cell, 0 to 1.
    var weight: Double
    /// The conditional posterior of μ.
    let mean: Double
    let variance: Double
  }

  /// Grid steps over log σ², each 0.8 standard deviations of its posterior wide.
  static let noiseSteps = -3...4
  private static let noiseStepWidth = 0.8
  /// How many neighbouring noise steps share one component of the mixture. Their normals have nearly equal widths.
  static let noiseStepsTogether = 4

  let priors: Priors
  let means: [Double]
  /// Each set of bases that may be outlying, as a bit mask.
  let sets: [Int]
  /// For each σ, τ and base, first as a normal and then as an outlying base: the shrinkage toward μ, 0 to 1, and the
  /// conditional variance given μ.
  let shrinkages: [(pulled: Double, variance: Double)]
  let cells: [GridCell]

  /// - Parameter differences: for each scored base, the item differences in POMP points, −100…100. One to six bases,
  ///   none empty.
  init(_ differences: [[Double]], priors: Priors = .standard) {
    let counts = differences.map { Double($0.count) }
    let means = differences.map { $0.reduce(0, +) / Double($0.count) }
    let sets = Self.sets(of: means.count, priors)

    // The conjugate update of σ²: its posterior is scaled-inverse-χ² again.
    var squares = priors.noiseDegreesOfFreedom * priors.noiseScale * priors.noiseScale
    for (base, mean) in zip(differences, means) { for value in base { squares += (value - mean) * (value - mean) } }
    let freedom = priors.noiseDegreesOfFreedom + counts.reduce(0, +) - Double(counts.count)
    let step = Self.noiseStepWidth * (2 / freedom).squareRoot()

    var shrinkages: [(pulled: Double, variance: Double)] = []
    var cells: [GridCell] = []
    cells.reserveCapacity(1_000)
    // Drop cells far below the best one so far, to keep the list short.
    var highest = -Double.infinity
    let negligible = 9.0
    for (noiseStep, place) in Self.noiseSteps.enumerated() {
      let noise = squares / freedom * exp(Double(place) * step)
      let logNoise = -0.5 * freedom * log(noise) - 0.5 * squares / noise
      for (spreadStep, spread) in priors.spreads.enumerated() {
        /// The precision of each base's mean difference around μ, first as a normal and then as an outlying base.
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
          // Scale the factors so that the product of six precisions does not underflow.
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
            let chance = priors.meanProbabilities[scaleStep]
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

  /// The sets of bases that may be outlying, with their prior probabilities. Fewer than half of the bases can be
  /// outlying.
  private static func sets(of count: Int, _ priors: Priors) -> [(bits: Int, chance: Double)] {
    let most = min((count - 1) / 2, priors.standoutProbabilities.count - 1)
    let total = priors.standoutProbabilities[0...most].reduce(0, +)
    let sets = (0..<(1 << count)).filter { $0.nonzeroBitCount <= most }
    return sets.map { bits in
      let alike = sets.reduce(0) { $0 + ($1.nonzeroBitCount == bits.nonzeroBitCount ? 1 : 0) }
      return (bits, priors.standoutProbabilities[bits.nonzeroBitCount] / total / Double(alike))
    }
  }
}
