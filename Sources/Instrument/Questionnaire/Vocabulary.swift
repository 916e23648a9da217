/// One of the six bases of power (French and Raven 1959; Raven 1965).
package enum Base: String, CaseIterable, Codable, Sendable {
  case reward, coercive, legitimate, referent, expert, informational

  /// The bases of outcome control: the power over what the other person gets.
  package static let outcomeControl: [Base] = [.reward, .coercive]

  /// The index in `allCases`.
  package var index: Int {
    switch self {
    case .reward: 0
    case .coercive: 1
    case .legitimate: 2
    case .referent: 3
    case .expert: 4
    case .informational: 5
    }
  }
}

/// A climate scale. The advice takes these into account besides the bases of power.
package enum Scale: String, CaseIterable, Codable, Sendable {
  case trust
  case cooperation
  /// High if the two people's goals agree. The reversed items ask about conflicting goals.
  case sharedGoals = "shared_goals"
  /// The user gets less out of the relationship than they give.
  case underBenefit = "under_benefit"
  /// The user gets more out of the relationship than they give.
  case overBenefit = "over_benefit"
  /// The two people can talk openly about who has more say.
  case candour
  case feltPowerMe = "felt_power_me"
  case feltPowerPartner = "felt_power_partner"
  /// Pressure from outside on both people.
  case outsidePressure = "outside_pressure"
  /// Whether a common enemy unites the two people.
  case enemyOutside = "enemy_outside"

  /// The index in `allCases`.
  package var index: Int {
    switch self {
    case .trust: 0
    case .cooperation: 1
    case .sharedGoals: 2
    case .underBenefit: 3
    case .overBenefit: 4
    case .candour: 5
    case .feltPowerMe: 6
    case .feltPowerPartner: 7
    case .outsidePressure: 8
    case .enemyOutside: 9
    }
  }
}

/// The length of an instrument. The brief form is a subset of the full one.
package enum Form: String, CaseIterable, Codable, Sendable {
  case full, brief
}

/// The kind of relationship that an instrument is worded for.
package enum Relationship: String, CaseIterable, Codable, Sendable {
  case romantic, workplace, family, friendship, other
}

/// One of the two people: the user (`me`) or the other one (`partner`), in any kind of relationship.
package enum Person: String, CaseIterable, Codable, Sendable {
  case me, partner

  package var other: Person { self == .me ? .partner : .me }
}

/// The name of the partner in texts. The user is always "you".
package struct Names: Equatable, Sendable {
  /// A name such as "Sam", or "your partner" if the user gave none.
  package let partner: String

  package init(partner: String) {
    self.partner = partner
  }

  package var possessive: String { partner + "'s" }
}
