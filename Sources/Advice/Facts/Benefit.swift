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
  init(_ profile: PowerProfile) {
    let under = profile.climate[.underBenefit]
    let over = profile.climate[.overBenefit]
    switch (under, over) {
    case (nil, nil): self = .unknown
    case (let under, let over) where (under ?? 0) >= 60 && (under ?? 0) > (over ?? 0): self = .less
    case (let under, let over) where (over ?? 0) >= 60 && (over ?? 0) > (under ?? 0): self = .more
    default: self = .even
    }
  }
}
