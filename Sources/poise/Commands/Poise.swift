import ArgumentParser

/// The command. No help, title or error message says what the questions are about or whom they concern, because others
/// may see such words in a shell history.
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
