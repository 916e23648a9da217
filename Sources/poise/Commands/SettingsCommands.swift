import ArgumentParser
import Output
import Screens
import Settings
import System

extension Poise {
  struct SettingsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settings",
      abstract: .help(.settingsAbstract),
      discussion: .help(.settingsDiscussion),
      subcommands: [ChangeSettings.self, ShowSettings.self],
      defaultSubcommand: ChangeSettings.self)
  }
}

extension Poise.SettingsCommands {
  struct ChangeSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change",
      abstract: .help(.settingsChangeAbstract),
      discussion: .help(.settingsChangeDiscussion))

    @OptionGroup var screen: ScreenOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let status = try SettingsRun(overrides: screen.overrides, files: language.files).run()
      if status != 0 { throw ExitCode(status) }
    }
  }
}

extension Poise.SettingsCommands {
  struct ShowSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: .help(.settingsShowAbstract),
      discussion: .help(.settingsShowDiscussion))

    @Option(help: .words(.helpFormat))
    var format = OutputFormat.text

    func run() throws {
      let file = SettingsStore.load(.ofProcess)
      switch format {
      case .text: try StandardStream.output.write(file.settings.text())
      case .json: try StandardStream.output.writeJSON { $0.value(file) }
      }
      if let fault = file.fault {
        StandardStream.error.writeLine("poise: \(fault)")
        throw ExitStatus.data.code
      }
    }
  }
}
