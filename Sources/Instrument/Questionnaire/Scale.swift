/// One scale of the climate: what the advice needs to know besides the bases.
package enum Scale: String, CaseIterable, Codable, Sendable {
  case trust
  case cooperation
  /// High: goals meet. The reversed items ask where they pull apart.
  case sharedGoals = "shared_goals"
  /// The user gets less than they give.
  case underBenefit = "under_benefit"
  /// The user gets more than they give.
  case overBenefit = "over_benefit"
  /// Differences in say can be named openly.
  case candour
  case feltPowerMe = "felt_power_me"
  case feltPowerPartner = "felt_power_partner"
  /// Pressure on both from outside.
  case outsidePressure = "outside_pressure"
  /// Standing together mostly against somebody.
  case enemyOutside = "enemy_outside"
}
