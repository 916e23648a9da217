extension PosteriorSweep {
  /// Weight, and weight times the first and the second moment.
  private struct PlainMoments {
    var weight: Float = 0
    var first: Float = 0
    var second: Float = 0
  }

  /// The normal components of the gap of one base: one for each of its own noises, τ and part of the prior of μ; and one
  /// for each of its own noises if it stands apart, where the others hardly matter.
  func components(of base: Int, _ memory: SweepMemory) -> [NormalMixture.Component] {
    let summary = grid.bases[base]
    var components: [NormalMixture.Component] = []
    components.reserveCapacity(summary.window.count * (2 * grid.segments.count + 1))
    for (place, own) in summary.window.enumerated() {
      let noise = grid.ownNoises[own] / summary.count
      for segment in grid.segments {
        let (narrow, all) = totals(segment, memory.row(base, false, place), memory)
        let wide = PlainMoments(
          weight: all.weight - narrow.weight, first: all.first - narrow.first, second: all.second - narrow.second)
        for part in [narrow, wide] where part.weight > 0 {
          components.append(component(part, segment.variance, noise, toward: summary.mean))
        }
      }
      var apart = PlainMoments()
      for segment in grid.segments {
        let all = totals(segment, memory.row(base, true, place), memory).all
        guard all.weight > 0 else { continue }
        let part = component(all, variance(segment, true), noise, toward: summary.mean)
        apart.weight += part.weight
        apart.first += part.weight * part.mean
        apart.second += part.weight * (part.variance + part.mean * part.mean)
      }
      guard apart.weight > 0 else { continue }
      let mean = apart.first / apart.weight
      components.append(
        NormalMixture.Component(
          weight: apart.weight, mean: mean, variance: max(apart.second / apart.weight - mean * mean, 1e-6)))
    }
    return components
  }

  /// The weight and the moments of μ in one row and segment, with the first scale of μ and with all.
  private func totals(
    _ segment: PosteriorGrid.SpreadSegment, _ row: Int, _ memory: SweepMemory
  ) -> (narrow: PlainMoments, all: PlainMoments) {
    let (likelihoods, shares) = (memory.likelihoods(row), memory.shares(row))
    var (narrow, all) = (Moments(), Moments())
    for cell in segment.cells {
      let mean = grid.means[cell]
      let weight = likelihoods[cell] * shares[cell]
      let first = weight * mean
      let second = first * mean
      let share = grid.narrowShares[cell]
      all = all + Moments(weight: weight, first: first, second: second)
      narrow = narrow + Moments(weight: weight, first: first, second: second) * share
    }
    return (
      PlainMoments(weight: narrow.weight.total, first: narrow.first.total, second: narrow.second.total),
      PlainMoments(weight: all.weight.total, first: all.first.total, second: all.second.total)
    )
  }

  /// The normal of a gap, given the moments of μ: its mean lies between μ and the mean difference of its base.
  private func component(
    _ totals: PlainMoments, _ variance: Float, _ noise: Float, toward mean: Float
  ) -> NormalMixture.Component {
    let shrinkage = variance / (variance + noise)
    let rest = 1 - shrinkage
    let around = totals.first / totals.weight
    let spread = max(totals.second / totals.weight - around * around, 0)
    return NormalMixture.Component(
      weight: totals.weight, mean: shrinkage * mean + rest * around, variance: shrinkage * noise + rest * rest * spread)
  }

  /// The normal components of a mean of leading bases.
  func components(ofMean place: Int) -> [NormalMixture.Component] {
    var components: [NormalMixture.Component] = []
    components.reserveCapacity(4 * meanSums.count / leading.count)
    let segments = grid.segments.count
    for number in meanSums.indices where number / segments % leading.count == place {
      meanSums[number].add(to: &components)
    }
    return components
  }
}
