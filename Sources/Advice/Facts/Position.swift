import Instrument
import Scoring

/// Who holds more over all bases.
package enum Position: String, CaseIterable, Sendable {
  case iMore = "i_more"
  case partnerMore = "partner_more"
  /// Nobody holds more overall, but each person does on some base.
  case differs
  case equal
  case unsure
}

extension Position {
  init(_ profile: PowerProfile) {
    let holders = Base.allCases.compactMap { profile.verdict($0).holder }
    switch (profile.overall.verdict.holder, profile.overall.verdict) {
    case (.me, _): self = .iMore
    case (.partner, _): self = .partnerMore
    case (nil, _) where holders.contains(.me) && holders.contains(.partner): self = .differs
    case (nil, .aboutEqual): self = .equal
    case (nil, _): self = .unsure
    }
  }

  /// The person who holds more overall; nil for nobody.
  var holder: Person? { self == .iMore ? .me : self == .partnerMore ? .partner : nil }
}
