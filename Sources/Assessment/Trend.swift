import Text
import Instrument
import Vault
import Scoring

/// The comparable entries about one person, with their results, the oldest first.
package struct Trend: Equatable, Sendable {
  package let names: Names
  package let points: [TrendPoint]
  /// The change from the first entry to the last; nil if there is only one entry.
  package let change: ProfileChange?

  /// - Parameters:
  ///   - id: one of the entries.
  ///   - contents: the vault, which is searched for entries with the same instrument, name and role.
  package init?(of id: Entry.ID, in contents: VaultContents) {
    guard let chosen = contents.entry(id), let questionnaire = try? chosen.sitting.instrument.questionnaire() else {
      return nil
    }
    // Cache instruments by hash, because reading one is slow and most entries share one.
    var read = [chosen.sitting.instrument.sha256: questionnaire]
    var points: [TrendPoint] = []
    let person = AssessedPerson(chosen.sitting)
    for entry in contents.entries where AssessedPerson(entry.sitting) == person {
      let instrument = entry.sitting.instrument
      guard let other = try? read[instrument.sha256] ?? instrument.questionnaire() else { continue }
      read[instrument.sha256] = other
      guard ProfileChange.isComparable(questionnaire, other) else { continue }
      let profile = PowerProfile(
        entry.sitting.answers, to: other, form: entry.sitting.form, seconds: entry.sitting.seconds)
      points.append(TrendPoint(time: entry.finished, day: entry.wallTime?.day, profile: profile))
    }
    names = questionnaire.names(given: chosen.sitting.name)
    self.points = points.sorted { $0.time < $1.time }
    change = self.points.count < 2 ? nil : Self.change(self.points)
  }

  private static func change(_ points: [TrendPoint]) -> ProfileChange {
    let (first, last) = (points[0], points[points.count - 1])
    return ProfileChange(
      from: first.profile, to: last.profile, days: Double(max(last.time - first.time, 0)) / 86_400)
  }
}

package struct TrendPoint: Equatable, Sendable {
  /// When the entry was finished, in seconds since 1970.
  package let time: Int
  /// The day on which the entry was finished, in its own time zone; nil if that was not stored.
  package let day: CalendarDate?
  package let profile: PowerProfile
}
