import ArgumentParser

/// The command. Its words tell nothing to somebody who sees them in a shell history: no help, title or error message
/// says what is asked, or about whom.
struct Poise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poise",
    abstract: "A private questionnaire, answered at your own pace in the terminal.",
    discussion: """
      Without a subcommand, starts an assessment. Nothing leaves this machine, and nothing is kept unless you \
      make a vault.

      Exit status: 0 all went well, 64 wrong use or nothing to read answers from, 65 a file that is not in order, 66 a \
      file or questionnaire that is not there, 70 a fault in the program, 73 a file that is there already or cannot be \
      made, 74 a file that could not be read or written, 75 a vault that is open elsewhere, 77 a file that others may \
      read or change, 78 no home directory, 128 and its number a signal, such as 130 for an interrupt.
      """,
    version: "0.1.0",
    subcommands: [
      Take.self, Questionnaires.self, Score.self, StatisticsOfPanel.self, Advise.self, Report.self, History.self,
      VaultCommands.self,
      People.self, SettingsCommands.self, Doctor.self,
    ],
    defaultSubcommand: Take.self)
}
