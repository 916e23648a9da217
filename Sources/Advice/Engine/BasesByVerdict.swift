import Instrument
import Scoring

/// The bases grouped by verdict, each list in the order of `Base`.
struct BasesByVerdict: Sendable {
  /// Bases on which the user clearly or probably holds more.
  let mine: [Base]
  let theirs: [Base]
  /// Bases on which both are about equal. Never the coercive base, because consequences are no common ground.
  let level: [Base]
  /// Bases on which the answers cannot tell, or not answered enough.
  let open: [Base]
  /// Bases on which the person who holds more overall holds more too.
  let with: [Base]
  /// Bases on which the person who holds less overall holds more. Never the coercive base; see `Counterweights`.
  let against: [Base]

  /// Bases on which both are about equal or the verdict is open, including the coercive base.
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
