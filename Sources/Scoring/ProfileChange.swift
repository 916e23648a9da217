import Instrument

/// What changed between two entries of the same instrument.
package struct ProfileChange: Equatable, Sendable {
  /// Entries closer together than this, in days, may differ only because of a good or a bad week.
  package static let settlingDays = 28.0

  /// The change on each base whose gap may be shown for both entries.
  package let bases: [Base: Change]
  /// The change of the mean over reward and coercive power; nil if one of the entries does not score it.
  package let outcomeControl: Change?
  /// The change of the overall gap; nil if the gap of one entry is not shown, if consequences have changed and the whole
  /// has not moved the same way, or if the entries score different bases, because their means are not comparable then.
  package let overall: Change?
  /// The later level minus the earlier, POMP points, −100…100, for the scales that both entries have.
  package let climate: [Scale: Double]
  /// Whether the entries are less than ``settlingDays`` apart.
  package let mayBeNoise: Bool

  /// - Parameters:
  ///   - earlier: scored with the same instrument as `later`; see ``isComparable(_:_:)``.
  ///   - later: the more recent profile.
  ///   - days: the time between the two entries, at least 0.
  package init(from earlier: PowerProfile, to later: PowerProfile, days: Double) {
    var bases: [Base: Change] = [:]
    func change(_ comparison: (PowerProfile) -> Comparison?) -> Change? {
      guard let before = comparison(earlier)?.shownGap, let after = comparison(later)?.shownGap else {
        return nil
      }
      return Change(from: before, to: after)
    }
    for base in Base.allCases { bases[base] = change { $0.bases[base] } }
    self.bases = bases
    outcomeControl = change(\.outcomeControl)
    let scored = [earlier, later].map { profile in
      Base.allCases.filter { profile.bases[$0]?.relative != nil }
    }
    let whole = scored[0] == scored[1] ? change(\.overall) : nil
    // Nothing makes up for consequences: a whole that hides where these have moved is left out.
    overall = whole.flatMap { whole in
      guard let consequences = bases[.coercive], consequences.isChanged else { return whole }
      return whole.isChanged && (whole.estimate > 0) == (consequences.estimate > 0) ? whole : nil
    }
    climate = later.climate.reduce(into: [:]) { changes, level in
      if let before = earlier.climate[level.key] { changes[level.key] = level.value - before }
    }
    mayBeNoise = days < Self.settlingDays
  }

  /// Whether profiles from the two questionnaires may be compared: same instrument, same major version.
  package static func isComparable(_ one: Questionnaire, _ other: Questionnaire) -> Bool {
    func major(_ version: String) -> Substring { version.prefix { $0 != "." } }
    return one.id == other.id && major(one.version) == major(other.version)
  }
}
