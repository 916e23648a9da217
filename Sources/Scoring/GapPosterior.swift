#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one person's paired differences say about the true gap δ of each base.
///
///     d[b,i] ~ N(δ[b], σ²)    δ[b] ~ N(μ, τ²), one base perhaps N(μ, τ² + κ²)    μ ~ N(0, s²)
///
/// Which base stands apart, if any, is one of a handful of cases; σ and τ lie on a grid; given all these, the posterior
/// of δ is normal (Gelman et al. 2013, *Bayesian Data Analysis*, 5.4). So the posterior of any mean of gaps is a mixture of
/// normals. The extra case keeps a base that lies far from the rest from being pulled in to them.
struct GapPosterior {
  /// One point of the grid with one case, and what is known there.
  private struct Cell {
    let noiseStep: Int
    let noiseVariance: Double
    let spreadStep: Int
    let spreadVariance: Double
    /// The base that stands apart; −1: none.
    let standout: Int
    var logWeight: Double
    /// Posterior of μ.
    let mean: Double
    let variance: Double
  }

  /// Steps of the grid over log σ², each 0.7 standard deviations of its posterior wide.
  private static let noiseSteps = -4...6
  /// Neighbouring steps are put together in a mixture: normals of nearly equal width make a normal.
  private static let noiseStepsTogether = 3

  private let priors: Priors
  private let counts: [Double]
  private let means: [Double]
  private let cells: [Cell]

  /// - Parameter differences: POMP points, −100…100, of each base that is scored; at least one base, and one in each.
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
    let center = squares / freedom
    let step = 0.7 * (2 / freedom).squareRoot()

    var cells: [Cell] = []
    let spreads = priors.spreadVariances
    cells.reserveCapacity(Self.noiseSteps.count * spreads.count * (means.count + 1))
    // Only one of several can stand apart.
    let standouts = means.count > 2 ? means.count : 0
    let logNone = log(standouts > 0 ? 1 - priors.standoutChance : 1)
    let logEach = standouts > 0 ? log(priors.standoutChance / Double(standouts)) : 0
    for noiseStep in Self.noiseSteps {
      let noise = center * exp(Double(noiseStep) * step)
      let logNoise = -0.5 * freedom * log(noise) - 0.5 * squares / noise
      for (spreadStep, spread) in spreads.enumerated() {
        var precision = 1 / (priors.meanScale * priors.meanScale)
        var pull = 0.0
        var energy = 0.0
        var product = 1.0
        for (count, mean) in zip(counts, means) {
          let variance = spread + noise / count
          precision += 1 / variance
          pull += mean / variance
          energy += mean * mean / variance
          product *= variance / 100
        }
        func add(
          _ standout: Int, _ precision: Double, _ pull: Double, _ energy: Double, _ product: Double, _ prior: Double
        ) {
          let logWeight =
            prior + logNoise - 0.5 * log(product * precision) - 0.5 * (energy - pull * pull / precision)
          cells.append(
            Cell(
              noiseStep: noiseStep - Self.noiseSteps.lowerBound, noiseVariance: noise, spreadStep: spreadStep,
              spreadVariance: spread, standout: standout, logWeight: logWeight, mean: pull / precision,
              variance: 1 / precision))
        }
        add(-1, precision, pull, energy, product, logNone)
        for base in 0..<standouts {
          let mean = means[base]
          let near = spread + noise / counts[base]
          let far = near + priors.standoutScale * priors.standoutScale
          let change = 1 / far - 1 / near
          add(
            base, precision + change, pull + mean * change, energy + mean * mean * change, product * far / near, logEach
          )
        }
      }
    }
    let highest = cells.reduce(-Double.infinity) { max($0, $1.logWeight) }
    // Cells of no weight are dropped; the rest are kept in the order of the grid.
    self.cells = cells.filter { $0.logWeight > highest - 12 }.map { cell in
      var cell = cell
      cell.logWeight -= highest
      return cell
    }
  }

  /// The posterior of the mean gap of some bases.
  ///
  /// - Parameter members: positions in the differences given at the start; at least one.
  func mean(of members: [Int]) -> NormalMixture {
    let groups = (Self.noiseSteps.count + Self.noiseStepsTogether - 1) / Self.noiseStepsTogether
    var sums = [(weight: Double, first: Double, second: Double)](
      repeating: (0, 0, 0), count: (members.count + 1) * priors.spreadSteps * groups)
    let share = 1 / Double(members.count)
    for cell in cells {
      let weight = exp(cell.logWeight)
      var mean = 0.0
      var own = 0.0
      var shared = 0.0
      var place = 0
      for (order, member) in members.enumerated() {
        var variance = cell.spreadVariance
        if member == cell.standout {
          variance += priors.standoutScale * priors.standoutScale
          place = order + 1
        }
        // How much of the distance from the answers to μ is made up.
        let pulled = cell.noiseVariance / (cell.noiseVariance + counts[member] * variance)
        mean += means[member] + pulled * (cell.mean - means[member])
        own += variance * pulled
        shared += pulled
      }
      mean *= share
      let variance = share * share * (own + shared * shared * cell.variance)
      let index = (place * priors.spreadSteps + cell.spreadStep) * groups + cell.noiseStep / Self.noiseStepsTogether
      sums[index].weight += weight
      sums[index].first += weight * mean
      sums[index].second += weight * (variance + mean * mean)
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
