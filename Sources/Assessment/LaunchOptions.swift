import Settings
import Instrument
import Vault

/// What was settled before the first screen; what is nil is asked.
package struct LaunchOptions: Sendable {
  package var questionnaire: Questionnaire?
  /// What a vault keeps of `questionnaire`; nil where that came with the program.
  package var instrument: StoredInstrument?
  /// What to call the other person; empty for no name.
  package var name: String?
  /// What to call the assessment.
  package var label = EntryLabel()
  package var form: Form?
  /// Fixes the order of the questions.
  package var seed: UInt64
  /// Whether the pace of answering means anything; that of a script does not.
  package var countsTime: Bool
  /// The program around the terminal that may keep what was on the screen, such as tmux; nil for none.
  package var multiplexer: String?
  /// Opens the vault at the start; nil where it is typed.
  package var passphrase: GivenPassphrase?
  package var clock: WallClock
  /// The name of a new file that tells nothing, which is offered for a sheet.
  package var newName: @Sendable () -> String = { "sheet.age" }
  /// Seconds without a key until an open vault is locked; nil for never.
  package var lockSeconds: Double?

  /// Where lines are said.
  package var audience = LineAudience.window(isCleared: false)

  /// The settings that the sitting began with.
  package var settings: SettingsFile

  package init(
    questionnaire: Questionnaire? = nil, name: String? = nil, form: Form? = nil, seed: UInt64, countsTime: Bool = true,
    passphrase: GivenPassphrase? = nil, clock: WallClock = .still, lockSeconds: Double? = 300,
    settings: SettingsFile = SettingsFile()
  ) {
    self.questionnaire = questionnaire
    self.name = name
    self.form = form
    self.seed = seed
    self.countsTime = countsTime
    self.passphrase = passphrase
    self.settings = settings
    self.clock = clock
    self.lockSeconds = lockSeconds
  }
}

/// Where lines go.
package enum LineAudience: Equatable, Sendable {
  /// A terminal. Some can be cleared when somebody leaves at once.
  case window(isCleared: Bool)
  /// A file, or another program, which may keep them.
  case record
}
