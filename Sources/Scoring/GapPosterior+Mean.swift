extension GapPosterior {
  /// The posterior of the mean gap over some bases.
  ///
  /// - Parameter members: indices into the differences passed to the initializer; at least one.
  func mean(of members: [Int]) -> NormalMixture {
    // Merge cells that differ only in bases outside `members`, and neighbouring noise steps, to keep the mixture small.
    let mask = members.reduce(0) { $0 | 1 << $1 }
    var distinct: [Int] = []
    let places = sets.map { set in
      if let place = distinct.firstIndex(of: set & mask) { return place }
      distinct.append(set & mask)
      return distinct.count - 1
    }
    let groups = (Self.noiseSteps.count + Self.noiseStepsTogether - 1) / Self.noiseStepsTogether
    var sums = [(weight: Double, first: Double, second: Double)](
      repeating: (0, 0, 0), count: distinct.count * priors.spreads.count * priors.meanScales.count * groups)
    let share = 1 / Double(members.count)
    for cell in cells {
      let set = sets[cell.set]
      let row = (cell.noise * priors.spreads.count + cell.spread) * means.count
      var mean = 0.0
      var own = 0.0
      var shared = 0.0
      for member in members {
        let (pulled, variance) = shrinkages[2 * (row + member) + (set >> member & 1)]
        mean += means[member] + pulled * (cell.mean - means[member])
        own += variance
        shared += pulled
      }
      mean *= share
      let variance = share * share * (own + shared * shared * cell.variance)
      let column = (places[cell.set] * priors.spreads.count + cell.spread) * priors.meanScales.count + cell.scale
      let index = column * groups + cell.noise / Self.noiseStepsTogether
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
