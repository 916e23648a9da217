import Instrument
import Scoring
import Vault

/// A finished assessment with its result.
package struct ScoredEntry: Sendable {
  package let names: Names
  package let profile: PowerProfile
}

extension Session {
  /// Scores the entries of the vault that have not been scored yet. Results are cached, because every key asks for the
  /// list.
  mutating func scoreEntries() {
    guard let contents = keeping.contents else { return scoredEntries = [:] }
    var read: [String: Questionnaire] = [:]
    for entry in contents.entries where scoredEntries[entry.id] == nil {
      let instrument = entry.sitting.instrument
      guard let questionnaire = try? read[instrument.sha256] ?? instrument.questionnaire() else { continue }
      read[instrument.sha256] = questionnaire
      let profile = PowerProfile(
        entry.sitting.answers, to: questionnaire, form: entry.sitting.form, seconds: entry.sitting.seconds)
      scoredEntries[entry.id] = ScoredEntry(names: questionnaire.names(given: entry.sitting.name), profile: profile)
    }
  }
}
