import Instrument

/// What was settled before the first screen; what is nil is asked.
package struct Opening: Sendable {
  package var questionnaire: Questionnaire?
  /// What to call the other person; empty for no name.
  package var name: String?
  package var form: Form?
  /// Fixes the order of the questions.
  package var seed: UInt64
  /// Whether the pace of answering means anything; that of a script does not.
  package var countsTime: Bool

  /// The settings that the sitting began with.
  package var settings: SettingsFile

  package init(
    questionnaire: Questionnaire? = nil, name: String? = nil, form: Form? = nil, seed: UInt64, countsTime: Bool = true,
    settings: SettingsFile = SettingsFile()
  ) {
    self.questionnaire = questionnaire
    self.name = name
    self.form = form
    self.seed = seed
    self.countsTime = countsTime
    self.settings = settings
  }
}
