import Settings
import Instrument
import Vault

/// The options of the command line for this run. The user is asked for whatever is nil.
package struct LaunchOptions: Sendable {
  package var questionnaire: Questionnaire?
  /// The questionnaire as a vault stores it; nil if it is built into the program.
  package var instrument: StoredInstrument?
  /// The name of the other person; empty for no name, nil to ask.
  package var name: String?
  /// The name of the assessment.
  package var label = EntryLabel()
  package var form: Form?
  /// The random seed that determines the order of the questions.
  package var seed: UInt64
  /// Whether to measure the time spent on questions. Off if a script gives the answers.
  package var countsTime: Bool
  /// The terminal multiplexer that may keep what was on the screen, such as tmux; nil for none.
  package var multiplexer: String?
  /// The passphrase that opens the vault at the start; nil to let the user type it.
  package var passphrase: GivenPassphrase?
  package var clock: WallClock
  /// Makes a neutral name for a new file, which is proposed for a sheet.
  package var newName: @Sendable () -> String = { "sheet.age" }
  /// Checks the name of a file for a sheet before the user types a passphrase. Returns one sentence that says why no sheet
  /// can be read from the file or written into a new one, or nil if the name can be used.
  package var sheetFault: @Sendable (_ path: String, _ isNew: Bool) -> String? = { _, _ in nil }
  /// Seconds without a key press until an open vault is locked; nil for never.
  package var lockSeconds: Double?

  /// What kind of output the lines of line mode go to.
  package var audience = LineAudience.window(isCleared: false)

  /// The settings at the start of the sitting.
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

/// What kind of output the lines of line mode go to.
package enum LineAudience: Equatable, Sendable {
  /// A terminal, and whether it can be cleared when the user leaves at once.
  case window(isCleared: Bool)
  /// A file or another program, which may keep the lines.
  case record
}
