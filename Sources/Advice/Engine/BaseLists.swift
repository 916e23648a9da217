import Instrument
import Scoring

/// The bases by what holds on them, each list in the order of `Base`.
struct BaseLists: Sendable {
  /// The user holds more, clearly or probably.
  let mine: [Base]
  let theirs: [Base]
  let level: [Base]
  /// Too close to call, or not answered enough.
  let open: [Base]
  /// The person who holds more as a whole holds more here too.
  let with: [Base]
  /// The person who holds less as a whole holds more here; never consequences, see `Counterweights`.
  let against: [Base]

  var rest: [Base] { level + open }

  init(_ profile: PowerProfile, _ position: Position) {
    mine = Base.allCases.filter { profile.verdict($0).holder == .me }
    theirs = Base.allCases.filter { profile.verdict($0).holder == .partner }
    level = Base.allCases.filter { profile.verdict($0) == .aboutEqual }
    open = Base.allCases.filter { [.cannotTell, .notScored].contains(profile.verdict($0)) }
    switch position.holder {
    case .me: (with, against) = (mine, theirs.filter { $0 != .coercive })
    case .partner: (with, against) = (theirs, mine.filter { $0 != .coercive })
    case nil: (with, against) = ([], [])
    }
  }
}
