import Foundation

@testable import Scoring

/// The model of the Measurement article, summed over plain grids of σ², of each base's own noise and of μ, over every τ
/// and every set of bases that stand apart. A mean of bases comes from its characteristic function. It shares no
/// grid, no approximation and no code with ``GapPosterior``, and is some thousand times slower.
struct BruteForce {
  /// A wave at all frequencies.
  private typealias Wave = [(real: Double, imaginary: Double)]

  private let differences: [[Double]]
  private let means: [Double]
  private let priors = Priors.standard
  private let sets: [(members: Set<Int>, chance: Double)]
  private let logNoises: [Double]
  private let logOwn: [Double]
  private let fineness: Double

  /// - Parameter fineness: 2 halves the distances of all points.
  init(_ differences: [[Double]], fineness: Double = 1) {
    self.differences = differences
    self.fineness = fineness
    means = differences.map { $0.reduce(0, +) / Double($0.count) }
    logNoises = Array(stride(from: 0.5, through: 11, by: 0.55 / fineness))
    logOwn = Array(stride(from: -2, through: 12, by: 0.65 / fineness))
    let most = min((differences.count - 1) / 2, 2)
    let all = (0..<1 << differences.count).map { bits in
      Set(differences.indices.filter { bits >> $0 & 1 == 1 })
    }.filter { $0.count <= most }
    let chances = priors.standoutProbabilities
    let total = chances[0...most].reduce(0, +)
    sets = all.map { set in
      (set, chances[set.count] / total / Double(all.count { $0.count == set.count }))
    }
  }

  private func density(_ x: Double, _ variance: Double) -> Double {
    exp(-0.5 * x * x / variance) / variance.squareRoot()
  }

  /// The likelihood of the scatter within a base, for each of its own noises, but for a constant.
  private func scatter(_ base: Int) -> [Double] {
    let squares = differences[base].reduce(0) { $0 + ($1 - means[base]) * ($1 - means[base]) }
    let logs = logOwn.map { -0.5 * Double(differences[base].count - 1) * $0 - 0.5 * squares / exp($0) }
    let highest = logs.max() ?? 0
    return logs.map { exp($0 - highest) }
  }

  /// Calls `body` for each τ with points over μ and their prior probabilities.
  private func forEachSpread(_ body: (_ spread: Double, _ points: [(mean: Double, chance: Double)]) -> Void) {
    for spread in priors.spreads {
      let step = (spread == 5 ? 2.5 : 5) / fineness
      let points = stride(from: min(means.min() ?? 0, 0) - 110, through: max(means.max() ?? 0, 0) + 110, by: step).map {
        mean in
        (
          mean,
          step
            * zip(priors.meanScales, priors.meanProbabilities).reduce(0) { $0 + $1.1 * density(mean, $1.0 * $1.0) }
        )
      }
      body(spread, points)
    }
  }

  /// P(mean gap of `members` ≤ x) for each of `limits`.
  ///
  /// - Parameters:
  ///   - center: the middle of the distribution, roughly.
  ///   - deviation: its standard deviation, roughly.
  func cumulative(of members: [Int], at limits: [Double], center: Double, deviation: Double) -> [Double] {
    let frequencies = (0..<48).map { (Double($0) + 0.5) * 2 * Double.pi / (20 * deviation) }
    let share = 1 / Double(members.count)
    let scatters = differences.indices.map(scatter)
    let given = logNoises.map { log in
      logOwn.map { exp(-0.5 * ($0 - log) * ($0 - log) / (priors.noiseVariation * priors.noiseVariation)) }
    }
    let noiseChances = logNoises.map { log in
      exp(-0.5 * priors.noiseDegreesOfFreedom * (log + priors.noiseScale * priors.noiseScale / exp(log)))
    }
    var total = 0.0
    var wave = [(real: Double, imaginary: Double)](repeating: (0, 0), count: frequencies.count)
    forEachSpread { spread, points in
      for (mean, chance) in points {
        // For each base and state: likelihood and wave at each value of σ².
        var likelihoods = [[[Double]]](repeating: [], count: means.count)
        var waves = [[[Wave]]](repeating: [], count: means.count)
        for base in means.indices {
          for state in 0..<2 {
            let variance = spread * spread + (state == 1 ? priors.standoutScale * priors.standoutScale : 0)
            var sums = [Double](repeating: 0, count: logNoises.count)
            var own = [Wave](
              repeating: Wave(repeating: (0, 0), count: frequencies.count), count: logNoises.count)
            for (place, log) in logOwn.enumerated() where scatters[base][place] > 1e-12 {
              let noise = exp(log) / Double(differences[base].count)
              let likelihood = scatters[base][place] * density(means[base] - mean, variance + noise)
              for step in logNoises.indices { sums[step] += given[step][place] * likelihood }
              guard members.contains(base) else { continue }
              let shrinkage = variance / (variance + noise)
              let middle = mean + shrinkage * (means[base] - mean) - center
              for (number, frequency) in frequencies.enumerated() {
                let f = frequency * share
                let size = likelihood * exp(-0.5 * f * f * shrinkage * noise)
                guard size > 1e-14 else { continue }
                let (cosine, sine) = (size * cos(f * middle), size * sin(f * middle))
                for step in logNoises.indices where given[step][place] > 1e-9 {
                  own[step][number].real += given[step][place] * cosine
                  own[step][number].imaginary += given[step][place] * sine
                }
              }
            }
            likelihoods[base].append(sums)
            waves[base].append(own)
          }
        }
        for step in logNoises.indices {
          for set in sets {
            var others = noiseChances[step] * chance * set.chance
            var all = others
            for base in means.indices {
              let likelihood = likelihoods[base][set.members.contains(base) ? 1 : 0][step]
              all *= likelihood
              if !members.contains(base) { others *= likelihood }
            }
            total += all
            guard all > 0 else { continue }
            for number in frequencies.indices {
              var product = (real: others, imaginary: 0.0)
              for base in members {
                let factor = waves[base][set.members.contains(base) ? 1 : 0][step][number]
                product = (
                  product.real * factor.real - product.imaginary * factor.imaginary,
                  product.real * factor.imaginary + product.imaginary * factor.real
                )
              }
              wave[number].real += product.real
              wave[number].imaginary += product.imaginary
            }
          }
        }
      }
    }
    return limits.map { limit in
      // Gil-Pelaez (1951), the integral as a sum over midpoints.
      let sum = frequencies.indices.reduce(0) { sum, number in
        let angle = -frequencies[number] * (limit - center)
        let imaginary = wave[number].imaginary * cos(angle) + wave[number].real * sin(angle)
        return sum + imaginary / total / (Double(number) + 0.5)
      }
      return 0.5 - sum / Double.pi
    }
  }
}
