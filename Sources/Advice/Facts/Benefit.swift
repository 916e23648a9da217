import Instrument
import Scoring

/// Who gets more than they give, as the user sees it.
package enum Benefit: String, CaseIterable, Sendable {
  /// The user gets less.
  case less
  /// The user gets more.
  case more
  case even
  case unknown
}

extension Benefit {
  /// Two steps of one answer, with 0–6: less than that between the two scales says nothing.
  private static let difference = 25.0

  init(_ profile: PowerProfile) {
    let scales = [profile.climate[.underBenefit], profile.climate[.overBenefit]]
    let (under, over) = (scales[0] ?? 0, scales[1] ?? 0)
    switch max(under, over) {
    case _ where scales == [nil, nil]: self = .unknown
    case 60... where under - over >= Self.difference: self = .less
    case 60... where over - under >= Self.difference: self = .more
    default: self = .even
    }
  }
}
