import Foundation

@testable import Scoring

/// The posterior at the points of a ``PosteriorGrid``, computed plainly: in double precision, over every set of bases that
/// stand apart, without leaving out anything. It shares the points and the definition of the components with
/// ``GapPosterior``, and no code.
struct PlainPosterior {
  /// Normals and their weights.
  struct Mixture {
    private(set) var parts: [(weight: Double, mean: Double, variance: Double)] = []

    var mean: Double { parts.reduce(0) { $0 + $1.weight * $1.mean } / weight }
    private var weight: Double { parts.reduce(0) { $0 + $1.weight } }

    mutating func add(_ weight: Double, _ mean: Double, _ variance: Double) {
      if weight > 1e-200 { parts.append((weight, mean, variance)) }
    }

    func cumulative(_ x: Double) -> Double {
      parts.reduce(0) { $0 + $1.weight * 0.5 * erfc(($1.mean - x) / (2 * $1.variance).squareRoot()) } / weight
    }
  }

  private struct Moments {
    var weight = 0.0
    var first = 0.0
    var second = 0.0

    mutating func add(_ weight: Double, _ value: Double) {
      self.weight += weight
      first += weight * value
      second += weight * value * value
    }

    var mean: Double { first / weight }
    var variance: Double { max(second / weight - mean * mean, 0) }
  }

  /// A gap at one point, near the others or apart from them, summed over its own noises.
  private struct State {
    var likelihood = 0.0
    var mean = 0.0
    /// The mean of the variance, and the variance of the mean.
    var inner = 0.0
    var spread = 0.0
    var unevenness = 0.0
    var lean = 0.0
  }

  private(set) var gaps: [Mixture]
  private(set) var means: [Mixture]

  init(_ differences: [[Double]], meansOfLeading leading: [Int], priors: Priors = .standard) {
    let grid = PosteriorGrid(differences, priors)
    let count = differences.count
    let means = differences.map { $0.reduce(0, +) / Double($0.count) }
    let squares = zip(differences, means).map { values, mean in values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    let logs = grid.baseNoiseLogs.flatMap { group in (0..<4).map { Double(group[$0]) } }
    let apart = priors.standoutScale * priors.standoutScale
    let most = min((count - 1) / 2, 2)
    let sizes = priors.standoutProbabilities[0...most]
    let sets = (0..<1 << count).filter { $0.nonzeroBitCount <= most }
    let chances = sets.map { set in
      sizes[set.nonzeroBitCount] / sizes.reduce(0, +)
        / Double(sets.count { $0.nonzeroBitCount == set.nonzeroBitCount })
    }
    let noises = grid.noiseLogs.map(Double.init)
    /// For each base, own noise and τ: two parts of μ near the others, and one apart.
    let windows = grid.bases.map(\.window)
    var rows = windows.map { window in
      window.map { _ in grid.segments.map { _ in [Moments](repeating: Moments(), count: 3) } }
    }
    var sums = noises.map { _ in
      grid.segments.map { _ in leading.map { _ in [[Double]](repeating: [0, 0, 0, 0, 0, 0], count: 2) } }
    }
    let owns: [Double] = logs.map { exp($0) }
    var scatters: [[Double]] = []
    for base in 0..<count {
      let freedom = Double(differences[base].count - 1)
      scatters.append(windows[base].map { exp(-0.5 * (freedom * logs[$0] + squares[base] / owns[$0])) })
    }
    var given: [[Double]] = []
    var noiseChances: [Double] = []
    for log in noises {
      given.append(logs.map { exp(-0.5 * pow(($0 - log) / priors.noiseVariation, 2)) })
      let scale = priors.noiseScale * priors.noiseScale
      noiseChances.append(exp(-0.5 * priors.noiseDegreesOfFreedom * (log + scale / exp(log))))
    }
    for (number, segment) in grid.segments.enumerated() {
      let points = segment.cells.flatMap { cell in (0..<4).map { Double(grid.means[cell][$0]) } }
      let step = (points[points.count - 1] - points[0]) / Double(points.count - 1)
      let variances = [Double(segment.variance), Double(segment.variance) + apart]
      for point in points {
        let mean = point + grid.middle
        let prior = zip(priors.meanScales, priors.meanProbabilities).map {
          step * $1 / $0 * exp(-0.5 * mean * mean / ($0 * $0))
        }
        // For each base, state and own noise.
        var likelihoods: [[[Double]]] = []
        for base in 0..<count {
          let (size, distance) = (Double(differences[base].count), means[base] - mean)
          likelihoods.append(
            variances.map { variance in
              var row: [Double] = []
              for (place, scatter) in zip(windows[base], scatters[base]) {
                let wide: Double = variance + owns[place] / size
                row.append(scatter * exp(-0.5 * distance * distance / wide) / wide.squareRoot())
              }
              return row
            })
        }
        for noise in noises.indices {
          var states: [[State]] = []
          var shares: [[[Double]]] = []
          for base in 0..<count {
            states.append([])
            shares.append([])
            for (number, variance) in variances.enumerated() {
              var state = State()
              var (rest, square) = (0.0, 0.0)
              var own: [Double] = []
              for (place, likelihood) in zip(windows[base], likelihoods[base][number]) {
                let wide = owns[place] / Double(differences[base].count)
                let likelihood = likelihood * given[noise][place]
                own.append(likelihood)
                state.likelihood += likelihood
                rest += likelihood * wide / (variance + wide)
                square += likelihood * wide / (variance + wide) * wide / (variance + wide)
              }
              rest /= state.likelihood
              let restVariance = square / state.likelihood - rest * rest
              let distance = means[base] - mean
              state.mean = means[base] - rest * distance
              state.inner = variance * rest
              state.spread = distance * distance * restVariance
              state.unevenness = variance * variance * restVariance
              state.lean = -variance * distance * restVariance
              states[base].append(state)
              shares[base].append(own.map { $0 / state.likelihood })
            }
          }
          let weights = zip(sets, chances).map { set, chance in
            (0..<count).reduce(chance * noiseChances[noise] * (prior[0] + prior[1])) {
              $0 * states[$1][set >> $1 & 1].likelihood
            }
          }
          let total = weights.reduce(0, +)
          let narrow = prior[0] / (prior[0] + prior[1])
          let outlying = (0..<count).map { base in
            zip(sets, weights).reduce(0) { $0 + ($1.0 >> base & 1 == 1 ? $1.1 : 0) }
          }
          for base in 0..<count {
            for place in windows[base].indices.map({ $0 - windows[base].lowerBound }) {
              let near = (total - outlying[base]) * shares[base][0][place]
              rows[base][place][number][0].add(near * narrow, point)
              rows[base][place][number][1].add(near * (1 - narrow), point)
              rows[base][place][number][2].add(outlying[base] * shares[base][1][place], point)
            }
          }
          guard total > 0 else { continue }
          for (which, size) in leading.enumerated() {
            let share = 1 / Double(size)
            var whole = Moments()
            var (unevenness, lean, inner) = (0.0, 0.0, 0.0)
            for (set, weight) in zip(sets, weights) {
              let chosen = (0..<size).map { states[$0][set >> $0 & 1] }
              whole.add(weight / total, chosen.reduce(0) { $0 + $1.mean })
              inner += weight / total * chosen.reduce(0) { $0 + $1.inner + $1.spread }
            }
            for base in 0..<size {
              let (chance, near, far) = (outlying[base] / total, states[base][0], states[base][1])
              let mixed = chance * (1 - chance)
              let gain = far.inner - near.inner
              unevenness += (1 - chance) * near.unevenness + chance * far.unevenness + mixed * gain * gain
              lean += (1 - chance) * near.lean + chance * far.lean + mixed * (far.mean - near.mean) * gain
            }
            let middle = share * whole.mean
            let variance = share * share * (whole.variance + inner)
            let figures = [
              1, middle, middle * middle, variance, variance * variance + pow(share, 4) * unevenness,
              middle * variance + pow(share, 3) * lean,
            ]
            for (part, weight) in [total * narrow, total * (1 - narrow)].enumerated() {
              for (place, figure) in figures.enumerated() { sums[noise][number][which][part][place] += weight * figure }
            }
          }
        }
      }
    }
    gaps = (0..<count).map { base in
      var mixture = Mixture()
      for (place, own) in windows[base].enumerated() {
        let noise: Double = owns[own] / Double(differences[base].count)
        func normal(_ moments: Moments, _ variance: Double) -> (weight: Double, mean: Double, variance: Double) {
          let rest = noise / (variance + noise)
          let center = moments.mean + grid.middle
          return (
            moments.weight, means[base] + rest * (center - means[base]),
            rest * (variance + rest * moments.variance)
          )
        }
        var far: [(weight: Double, mean: Double, variance: Double)] = []
        for (number, segment) in grid.segments.enumerated() {
          let variance = Double(segment.variance)
          let parts = rows[base][place][number]
          for part in parts[0..<2] where part.weight > 0 {
            let part = normal(part, variance)
            mixture.add(part.weight, part.mean, part.variance)
          }
          if parts[2].weight > 0 { far.append(normal(parts[2], variance + apart)) }
        }
        let weight = far.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { continue }
        let mean = far.reduce(0) { $0 + $1.weight * $1.mean } / weight
        mixture.add(
          weight, mean,
          far.reduce(0) { $0 + $1.weight * ($1.variance + ($1.mean - mean) * ($1.mean - mean)) } / weight)
      }
      return mixture
    }
    self.means = leading.indices.map { which in
      var mixture = Mixture()
      for figures in sums.flatMap({ $0 }).flatMap({ $0[which] }) where figures[0] > 0 {
        let (weight, mean, variance) = (figures[0], figures[1] / figures[0], figures[3] / figures[0])
        let total = variance + max(figures[2] / weight - mean * mean, 0)
        let deviation = min(max(figures[4] / weight - variance * variance, 0).squareRoot(), 1.8 * variance)
        let most = (0.5 * total).squareRoot()
        let shift = deviation > 0 ? min(max((figures[5] / weight - mean * variance) / deviation, -most), most) : 0
        for (share, z) in [(0.2, 2.0), (0.8, -0.5)] {
          mixture.add(
            weight * share, mean + z * shift, max(total - shift * shift + z * deviation, 0.05 * total))
        }
      }
      return mixture
    }
  }
}
