import Instrument
import Scoring

/// Who gets more out of the relationship than they give, as the user sees it.
package enum Benefit: String, CaseIterable, Sendable {
  /// The user gets less than they give.
  case less
  /// The user gets more than they give.
  case more
  case even
  case unknown
}

extension Benefit {
  /// The smallest difference between the two scales that counts, in POMP points: about two rating steps of one answer.
  private static let minimumDifference = 25.0

  init(_ profile: PowerProfile) {
    let scales = [profile.climate[.underBenefit], profile.climate[.overBenefit]]
    let (under, over) = (scales[0] ?? 0, scales[1] ?? 0)
    switch max(under, over) {
    case _ where scales == [nil, nil]: self = .unknown
    case 60... where under - over >= Self.minimumDifference: self = .less
    case 60... where over - under >= Self.minimumDifference: self = .more
    default: self = .even
    }
  }
}
