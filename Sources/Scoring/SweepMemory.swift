typealias Slots = UnsafeMutablePointer<Lanes>

/// The numbers of a ``PosteriorSweep``, in one piece of memory.
///
/// A *row* is one base at one of its own noises, either near the others or apart from them. A *cell* is four values of
/// μ for one τ.
struct SweepMemory {
  /// What each base takes besides its rows: distances, and for both states three averages and one weight.
  private static let sizeOfBase = 9

  let cells: Int
  private let bases: Int
  private let windows: [Int]
  private let firstRows: [Int]
  private let rows: Int
  private let start: Slots

  static func size(_ grid: PosteriorGrid) -> Int {
    let rows = grid.bases.reduce(0) { $0 + 2 * $1.window.count }
    let bases = grid.bases.count
    return grid.means.count * (2 * rows + sizeOfBase * bases) + 6 * bases + 3 + 3 * grid.ownNoises.count
  }

  /// - Parameter memory: not empty; has room for ``size(_:)`` lanes.
  init(_ memory: UnsafeMutableBufferPointer<Lanes>, _ grid: PosteriorGrid) {
    start = memory.baseAddress ?? Slots.allocate(capacity: 0)
    cells = grid.means.count
    bases = grid.bases.count
    windows = grid.bases.map(\.window.count)
    var rows = 0
    firstRows = windows.map { window in
      defer { rows += 2 * window }
      return rows
    }
    self.rows = rows
  }

  func row(_ base: Int, _ isApart: Bool, _ place: Int) -> Int {
    firstRows[base] + (isApart ? windows[base] : 0) + place
  }

  /// The likelihood of a base at one of its own noises.
  func likelihoods(_ row: Int) -> Slots { start + row * cells }

  /// What all else contributes to the weights of a row.
  func shares(_ row: Int) -> Slots { start + (rows + row) * cells }

  private func own(_ base: Int, _ place: Int) -> Slots {
    start + (2 * rows + Self.sizeOfBase * base + place) * cells
  }

  /// The mean difference of a base less μ.
  func distances(_ base: Int) -> Slots { own(base, 0) }

  /// The likelihood of a base given σ; the same times its shrinkage; the same times the square of it.
  func averages(_ base: Int, _ isApart: Bool) -> Slots { own(base, isApart ? 4 : 1) }

  /// What all other bases and the priors contribute given σ.
  func weights(_ base: Int, _ isApart: Bool) -> Slots { own(base, isApart ? 8 : 7) }

  private var scratch: Slots { own(bases, 0) }
  /// For each base in the cell at hand: the probabilities to be near the others and apart, and 1 / the likelihood.
  var nears: Slots { scratch }
  var aparts: Slots { scratch + bases }
  var inverses: Slots { scratch + 2 * bases }
  /// For each base in the cell at hand: what it and those after it contribute if none, one or two before it stand
  /// apart.
  var behind: Slots { scratch + 3 * bases }
  /// What the likelihoods at each own noise are multiplied with for their averages.
  var factors: Slots { scratch + 6 * bases + 3 }
}
