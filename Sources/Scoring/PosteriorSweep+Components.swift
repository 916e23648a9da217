extension PosteriorSweep {
  /// Weight, and weight times the first and the second moment.
  private struct Moments {
    var weight = Lanes()
    var first = Lanes()
    var second = Lanes()

    @inline(__always)
    mutating func add(_ weight: Lanes, _ offset: Lanes) {
      let first = weight * offset
      self.weight += weight
      self.first += first
      second += first * offset
    }
  }

  /// A normal distribution and its weight.
  private struct WeightedNormal {
    let weight: Float
    let mean: Float
    let variance: Float
  }

  /// The posterior of the gap of one base. It has a normal component for each combination of a noise value of the base,
  /// a value of τ and a part of the prior of μ; and one for each noise value if the base stands apart, where the other
  /// bases hardly matter.
  mutating func gap(_ base: Int) -> NormalMixture {
    let (summary, rows) = (grid.bases[base], memory.bases[base])
    let noises = grid.noiseLogs.count
    for (place, own) in summary.window.enumerated() {
      let noise = noise(summary, own)
      let chances = rows.chances + noises &* place
      var (weight, first, second): (Float, Float, Float) = (0, 0, 0)
      for segment in grid.segments {
        var (narrow, wide, apart) = (Moments(), Moments(), Moments())
        for cell in segment.cells {
          var weights = rows.weights + 2 &* noises &* cell
          var (nearShare, outlierShare) = (Lanes(), Lanes())
          for number in 0..<noises {
            nearShare += chances[number] * weights[0]
            outlierShare += chances[number] * weights[1]
            weights += 2
          }
          let likelihoods = rows.likelihoods + 2 &* (rows.owns &* cell &+ place)
          let offset = grid.offsets[cell]
          let near = likelihoods[0] * nearShare
          let part = near * grid.narrowShares[cell]
          narrow.add(part, offset)
          wide.add(near - part, offset)
          apart.add(likelihoods[1] * outlierShare, offset)
        }
        let variances = variances(segment)
        let center = segment.center - summary.mean
        @inline(__always)
        func addNear(_ moments: Moments) {
          guard let part = Self.normal(moments, variances.near, noise, center) else { return }
          memory.components.add(weight: part.weight, mean: summary.mean + part.mean, variance: part.variance)
        }
        addNear(narrow)
        addNear(wide)
        guard let part = Self.normal(apart, variances.apart, noise, center) else { continue }
        weight += part.weight
        first += part.weight * part.mean
        second += part.weight * (part.variance + part.mean * part.mean)
      }
      guard weight >= .leastNormalMagnitude else { continue }
      let mean = first / weight
      memory.components.add(
        weight: weight, mean: summary.mean + mean, variance: max(second / weight - mean * mean, 1e-6))
    }
    return NormalMixture(&memory.components, from: grid.middle)
  }

  /// The normal distribution of a gap, given the moments of μ. Its mean lies between μ and the mean difference of the
  /// base.
  ///
  /// - Parameter center: the origin of the moments of μ, measured from the mean difference, as is the mean of the
  ///   result.
  @inline(__always)
  private static func normal(
    _ moments: Moments, _ variance: Float, _ noise: Float, _ center: Float
  ) -> WeightedNormal? {
    let weight = moments.weight.total
    guard weight >= .leastNormalMagnitude else { return nil }
    let inverse = 1 / weight
    let rest = noise / (variance + noise)
    let around = moments.first.total * inverse
    let spread = max(moments.second.total * inverse - around * around, 0)
    return WeightedNormal(
      weight: weight, mean: rest * (center + around), variance: rest * (variance + rest * spread))
  }
}
