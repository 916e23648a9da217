import Instrument
import Scoring

/// The bases by what holds on them, each list in the order of `Base`.
struct BaseLists: Sendable {
  /// The user holds more, clearly or probably.
  let mine: [Base]
  let theirs: [Base]
  /// About equal; never consequences, which are no common ground.
  let level: [Base]
  /// Too close to call, or not answered enough.
  let open: [Base]
  /// The person who holds more as a whole holds more here too.
  let with: [Base]
  /// The person who holds less as a whole holds more here; never consequences, see `Counterweights`.
  let against: [Base]

  /// About equal, or open; consequences too.
  let rest: [Base]

  init(_ profile: PowerProfile, _ position: Position) {
    mine = Base.allCases.filter { profile.verdict($0).holder == .me }
    theirs = Base.allCases.filter { profile.verdict($0).holder == .partner }
    let equal = Base.allCases.filter { profile.verdict($0) == .aboutEqual }
    level = equal.filter { $0 != .coercive }
    open = Base.allCases.filter { [.cannotTell, .notScored].contains(profile.verdict($0)) }
    rest = equal + open
    switch position.holder {
    case .me: (with, against) = (mine, theirs.filter { $0 != .coercive })
    case .partner: (with, against) = (theirs, mine.filter { $0 != .coercive })
    case nil: (with, against) = ([], [])
    }
  }
}
