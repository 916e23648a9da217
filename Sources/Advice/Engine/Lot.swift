import Care
import Instrument
import Scoring

/// Draws from a result: always the same for the same answers about the two people, and never from private ones.
///
/// It serves two ends: not everybody reads the same sentences, and tips that are written for the closed state are met in
/// the other states as well, so that nobody can tell from them what was answered in private.
struct Lot {
  private let seed: UInt64

  /// Draws from no result.
  static let none = Lot(seed: 0)

  private init(seed: UInt64) { self.seed = seed }

  init(_ profile: PowerProfile) {
    let bases = Base.allCases.flatMap { [profile.bases[$0]?.me, profile.bases[$0]?.partner] }
    let climate = Scale.allCases.map { profile.climate[$0] }
    // FNV-1a, a number at a time.
    seed = (bases + climate + [profile.globalComparison]).reduce(0xCBF2_9CE4_8422_2325) { hash, number in
      (hash ^ (number?.bitPattern ?? 1)) &* 0x100_0000_01B3
    }
  }

  /// The state that a tip is written for: never a less guarded one than asked for, and now and then *closed*. That is
  /// one letter of eight as a whole, and of the others one tip of four.
  ///
  /// Where the user frightens the other it is always *closed*: nothing there helps to press or to check on anybody, and
  /// the page for somebody whom others are afraid of stands in every result.
  func state(of tip: Tip.Kind, _ care: Care) -> CareState {
    if care.ownConduct || draw(0) % 8 == 0 || draw(1 + tip.ordinal) % 4 == 0 { return .closed }
    return care.state
  }

  /// What a place is drawn for; each has numbers of its own.
  enum Purpose: Int {
    case set = 100
    case play = 200
    case alone = 300
    case replies = 400
    case weeks = 500
  }

  /// A place from 0 up to, but not including, `count`.
  func place(_ purpose: Purpose, of tip: Tip.Kind, among count: Int) -> Int {
    Int(draw(purpose.rawValue + tip.ordinal) % UInt64(count))
  }

  /// Whether a play shows what one can do alone although the state is open: one of five does.
  func isAlone(_ tip: Tip.Kind) -> Bool { place(.alone, of: tip, among: 5) == 0 }

  private func draw(_ number: Int) -> UInt64 {
    var generator = SeededGenerator(seed: seed &+ UInt64(number))
    return generator.next()
  }
}
