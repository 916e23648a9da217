/// One of the six bases of power (French and Raven 1959; Raven 1965).
package enum Base: String, CaseIterable, Codable, Sendable {
  case reward, coercive, legitimate, referent, expert, informational

  /// The bases by which somebody controls what the other gets.
  package static let outcomeControl: [Base] = [.reward, .coercive]
}

/// A scale of the climate, which the advice takes into account besides the bases.
package enum Scale: String, CaseIterable, Codable, Sendable {
  case trust
  case cooperation
  /// High if goals agree. The reversed items ask about conflicting goals.
  case sharedGoals = "shared_goals"
  /// The user gets less than they give.
  case underBenefit = "under_benefit"
  /// The user gets more than they give.
  case overBenefit = "over_benefit"
  /// Differences in say can be named openly.
  case candour
  case feltPowerMe = "felt_power_me"
  case feltPowerPartner = "felt_power_partner"
  /// Pressure from outside on both people.
  case outsidePressure = "outside_pressure"
  /// Whether a common enemy is what unites the two people.
  case enemyOutside = "enemy_outside"
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
