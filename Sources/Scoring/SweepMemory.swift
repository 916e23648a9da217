/// The numbers of a ``PosteriorSweep``, in one piece of memory.
///
/// A *cell* is four values of μ for one τ. Where a base may be near the others or apart from them, the numbers for both
/// states stand next to each other, near first.
struct SweepMemory {
  /// The numbers of one base.
  struct BaseRows {
    /// Its mean difference.
    let mean: Float
    /// How many own noises have any weight.
    let owns: Int
    /// For each of these and then each value of σ² the probability of the own noise.
    let chances: Slots
    /// For each cell and then each own noise the likelihood, in both states.
    let likelihoods: Slots
    /// For each τ and then each own noise one less the shrinkage, in both states.
    let rests: Slots
    /// For each cell and then each value of σ² what all but the likelihood of the base contributes, in both states.
    let weights: Slots
    /// The place of the mean of all bases up to this one among those that are wanted; −1 for none.
    let meanPlace: Int
  }

  let bases: UnsafeMutablePointer<BaseRows>
  /// For each base what it amounts to at the point at hand.
  let parts: UnsafeMutablePointer<SweepPart>
  /// For each wanted mean, each τ and each value of σ²: what the components of the mean are made of.
  let meanSums: UnsafeMutablePointer<MeanSums>
  /// For each own noise and then each value of σ² the probability of the own noise.
  let chances: Slots
  /// The components of a gap or a mean.
  var components: NormalMixture.Components

  init(_ grid: PosteriorGrid, leading: [Int]) {
    let (cells, noises, segments) = (grid.means.count, grid.noiseLogs.count, grid.segments.count)
    let sizes = grid.bases.map { 2 * ($0.window.count * (cells + segments) + cells * noises) }
    let own = 4 * grid.ownNoises.count * noises
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
