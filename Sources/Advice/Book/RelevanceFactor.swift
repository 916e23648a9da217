import Instrument
import Scoring

/// A feature of a result that makes a tip more relevant, as a number from 0 to 1. The advice book can use only these.
///
/// A gap counts fully from 40 points; missing answers count as 0.
enum RelevanceFactor: String, CaseIterable, Sendable {
  case overallGap = "overall_gap"
  case outcomeGap = "outcome_gap"
  case coerciveGap = "coercive_gap"
  case informationalGap = "informational_gap"
  /// The number of bases, divided by three, on which the person who holds less overall holds more or is equal; or, if
  /// nobody holds more overall, on which somebody does. The coercive base never counts: see `Counterweights`.
  case counterweights
  /// The share of bases on which the verdict is open.
  case unsureBases = "unsure_bases"
  /// Whether the first answer contradicts the profile.
  case surprise
  /// Whether felt power contradicts the profile.
  case feltMismatch = "felt_mismatch"
  /// How far one person gets more than they give.
  case unevenBenefit = "uneven_benefit"
  case lowCandour = "low_candour"
  case lowTrust = "low_trust"
  case lowCooperation = "low_cooperation"
  case goalsApart = "goals_apart"
  case outsidePressure = "outside_pressure"
  case enemyOutside = "enemy_outside"
  /// Whether there is trust that other answers do not support, or distrust that they do not.
  case trustMismatch = "trust_mismatch"

  func value(_ profile: PowerProfile) -> Double {
    switch self {
    case .overallGap: gap(profile.overall)
    case .outcomeGap: gap(profile.outcomeControl)
    case .coerciveGap: gap(profile.bases[.coercive])
    case .informationalGap: gap(profile.bases[.informational])
    case .counterweights:
      min(1, Double(counterweights(profile)) / 3)
    case .unsureBases: Double(countBases(profile) { $0 == .open }) / Double(Base.allCases.count)
    case .surprise: [.agrees, .sameSide, .open, .unknown].contains(FirstAnswerAgreement(profile)) ? 0 : 1
    case .feltMismatch: [.above, .below].contains(PerceivedPowerFit(profile)) ? 1 : 0
    case .unevenBenefit:
      max(profile.climate[.underBenefit] ?? 0, profile.climate[.overBenefit] ?? 0) / 100
    case .lowCandour: lack(profile.climate[.candour])
    case .lowTrust: lack(profile.climate[.trust])
    case .lowCooperation: lack(profile.climate[.cooperation])
    case .goalsApart: lack(profile.climate[.sharedGoals])
    case .outsidePressure: (profile.climate[.outsidePressure] ?? 0) / 100
    case .enemyOutside: (profile.climate[.enemyOutside] ?? 0) / 100
    case .trustMismatch: [.unsupported, .doubtUnsupported].contains(TrustFit(profile)) ? 1 : 0
    }
  }

  /// The fact or the bases that the factor is about, from which its reasons are worded.
  var subject: ReasonSource {
    switch self {
    case .overallGap: .fact(.overall)
    case .outcomeGap: .fact(.outcomeControl)
    case .coerciveGap: .of(.base(.coercive))
    case .informationalGap: .of(.base(.informational))
    case .counterweights: .bases { $0.against + $0.level }
    case .unsureBases: .bases(\.open)
    case .surprise: .fact(.impression)
    case .feltMismatch: .fact(.felt)
    case .unevenBenefit: .fact(.benefit)
    case .lowCandour: .fact(.candour)
    case .lowTrust: .fact(.trust)
    case .lowCooperation: .fact(.cooperation)
    case .goalsApart: .fact(.sharedGoals)
    case .outsidePressure: .fact(.outsidePressure)
    case .enemyOutside: .fact(.enemyOutside)
    case .trustMismatch: .fact(.trustFit)
    }
  }

  private func gap(_ comparison: Comparison?) -> Double {
    guard let relative = comparison?.relative else { return 0 }
    let certainty = abs(2 * relative.probabilityMeHigher - 1)
    return min(1, abs(relative.estimate) / 40) * certainty
  }

  private func counterweights(_ profile: PowerProfile) -> Int {
    let somebodyIsAhead = Position(profile).holder != nil
    return countBases(profile, Base.allCases.filter { $0 != .coercive }) {
      $0 == .against || $0 == .free || somebodyIsAhead && $0 == .level
    }
  }

  private func lack(_ level: Double?) -> Double { level.map { 1 - $0 / 100 } ?? 0 }

  private func countBases(
    _ profile: PowerProfile, _ bases: [Base] = Base.allCases, _ counts: (BaseAlignment) -> Bool
  ) -> Int {
    let position = Position(profile)
    return bases.count { counts(BaseAlignment($0, profile, position)) }
  }
}
