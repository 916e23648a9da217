import Care
import Instrument
import Scoring

/// Makes random choices that are always the same for the same answers about the two people. Private answers play no
/// part.
///
/// They serve two purposes: readers get different sentences, and some tips are written as for the closed state although
/// another one applies, so that nobody can infer private answers from them.
struct SeededChoice {
  private let seed: UInt64

  /// A generator that is seeded with no result.
  static let none = SeededChoice(seed: 0)

  private init(seed: UInt64) { self.seed = seed }

  init(_ profile: PowerProfile) {
    let bases = Base.allCases.flatMap { [profile.bases[$0]?.me, profile.bases[$0]?.partner] }
    let climate = Scale.allCases.map { profile.climate[$0] }
    // The FNV-1a hash, one number at a time.
    seed = (bases + climate + [profile.globalComparison]).reduce(0xCBF2_9CE4_8422_2325) { hash, number in
      (hash ^ (number?.bitPattern ?? 1)) &* 0x100_0000_01B3
    }
  }

  /// The state of care that a tip is written for. It is at least as guarded as `care`, and *closed* at random: for all
  /// tips in one of eight letters, and in the others for one of four tips.
  ///
  /// If the user frightens the other person, it is always *closed*: such tips never help to pressure or check on
  /// anybody. The page for somebody whom others are afraid of is in every result.
  func state(of tip: Tip.Kind, _ care: Care) -> CareState {
    if care.ownConduct || draw(0) % 8 == 0 || draw(1 + tip.ordinal) % 4 == 0 { return .closed }
    return care.state
  }

  /// The purposes of random choices. Each has its own sequence of numbers.
  enum Purpose: Int {
    case set = 100
    case play = 200
    case alone = 300
    case replies = 400
    case weeks = 500
    case writing = 600
  }

  /// A random index from 0 up to, but not including, `count`.
  func index(_ purpose: Purpose, of tip: Tip.Kind, among count: Int) -> Int {
    Int(draw(purpose.rawValue + tip.ordinal) % UInt64(count))
  }

  /// Whether, in the open state, a play shows only what the user can do alone. True for one in five.
  func showsPartAlone(_ tip: Tip.Kind) -> Bool { index(.alone, of: tip, among: 5) == 0 }

  private func draw(_ number: Int) -> UInt64 {
    var generator = SeededGenerator(seed: seed &+ UInt64(number))
    return generator.next()
  }
}
