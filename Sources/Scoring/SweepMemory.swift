/// The working memory of a ``PosteriorSweep``, allocated in one piece.
///
/// A *cell* is four values of μ for one τ. Numbers for a base near the others and for a base that stands apart are
/// stored next to each other, near first.
struct SweepMemory {
  /// The numbers of one base.
  struct BaseRows {
    /// The mean difference of the base.
    let mean: Float
    /// The number of noise values of the base that have any weight.
    let owns: Int
    /// The probability of each noise value of the base, for each value of σ².
    let chances: Slots
    /// The likelihood of each noise value of the base in each cell, near the others and apart from them.
    let likelihoods: Slots
    /// 1 − shrinkage for each τ and each noise value of the base, near the others and apart from them.
    let rests: Slots
    /// The weight that everything but the likelihood of the base has, for each cell and each value of σ², near and
    /// apart.
    let weights: Slots
    /// The index of the wanted mean gap that ends with this base; −1 if there is none.
    let meanPlace: Int
  }

  let bases: UnsafeMutablePointer<BaseRows>
  /// The summary of each base at the current grid point.
  let parts: UnsafeMutablePointer<SweepPart>
  /// For each wanted mean gap, each τ and each value of σ²: the sums from which its mixture components are made.
  let meanSums: UnsafeMutablePointer<MeanSums>
  /// The probability of each noise value, for each value of σ².
  let chances: Slots
  /// The mixture components of the gap or mean gap that is being made.
  var components: NormalMixture.Components

  init(_ grid: PosteriorGrid, leading: [Int]) {
    let (cells, noises, segments) = (grid.means.count, grid.noiseLogs.count, grid.segments.count)
    let sizes = grid.bases.map { 2 * ($0.window.count * (cells + segments) + cells * noises) }
    let own = 4 * grid.baseNoises.count * noises
    chances = Slots.allocate(capacity: sizes.reduce(own, +))
    bases = .allocate(capacity: grid.bases.count)
    parts = .allocate(capacity: grid.bases.count)
    parts.initialize(repeating: SweepPart(), count: grid.bases.count)
    meanSums = .allocate(capacity: leading.count * segments * noises)
    meanSums.initialize(repeating: MeanSums(), count: leading.count * segments * noises)
    let most = grid.bases.reduce(0) { max($0, $1.window.count) }
    components = NormalMixture.Components(capacity: max(most * (2 * segments + 1), 4 * segments * noises))
    var start = chances + own
    for (place, base) in grid.bases.enumerated() {
      let owns = base.window.count
      (bases + place).initialize(
        to: BaseRows(
          mean: base.mean, owns: owns, chances: chances + base.window.lowerBound * noises, likelihoods: start,
          rests: start + 2 * owns * cells, weights: start + 2 * owns * (cells + segments),
          meanPlace: leading.firstIndex(of: place + 1) ?? -1))
      start += sizes[place]
    }
  }

  func deallocate() {
    chances.deallocate()
    bases.deallocate()
    parts.deallocate()
    meanSums.deallocate()
    components.deallocate()
  }
}
