import ArgumentParser

/// The command. Its words tell nothing to somebody who sees them in a shell history: no help, title or error message
/// says what is asked, or about whom.
struct Poise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poise",
    abstract: .help(.poiseAbstract),
    discussion: .help(.poiseDiscussion, .poiseExitStatuses),
    version: "0.1.0",
    subcommands: [
      Take.self, Questionnaires.self, Score.self, StatisticsOfPanel.self, Advise.self, Report.self, History.self,
      VaultCommands.self, MakeSheet.self, Together.self,
      People.self, SettingsCommands.self, Doctor.self,
    ],
    defaultSubcommand: Take.self)
}
