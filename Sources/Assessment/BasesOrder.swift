import Instrument
import Scoring

/// The order in which the bases are shown.
package enum BasesOrder: CaseIterable, Sendable {
  /// The order in which the literature lists them.
  case field
  /// The largest gap first, whoever holds more.
  case size
  /// From the user's largest lead to the partner's largest lead.
  case mine

  package var next: BasesOrder {
    switch self {
    case .field: .size
    case .size: .mine
    case .mine: .field
    }
  }

  /// The bases in this order. Bases without a score come last; equal ones keep the order of the literature.
  package func bases(_ profile: PowerProfile) -> [Base] {
    func key(_ base: Base) -> Double {
      guard let gap = profile.bases[base]?.relative?.estimate else { return -.infinity }
      return self == .size ? abs(gap) : gap
    }
    if self == .field { return Base.allCases }
    return Base.allCases.enumerated()
      .sorted { (key($0.element), -$0.offset) > (key($1.element), -$1.offset) }.map(\.element)
  }
}
