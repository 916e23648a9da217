import ArgumentParser
import Screens
import Settings
import System

extension Poise {
  struct SettingsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settings",
      abstract: "See and change what holds for every start: colours, signs, lines, mouse.",
      discussion: """
        The file is config.yaml in $XDG_CONFIG_HOME/poise, or else in ~/.config/poise: plain text that can be edited, \
        with the names of the options: ascii, color (never, auto or always), mouse, linear, lock (minutes, 0 for never) \
        and people (a file). It holds no answers. Options outrank the environment (NO_COLOR, POISE_LINEAR), and \
        that outranks the file. A file that is not in order is named and passed over.
        """,
      subcommands: [ChangeSettings.self, ShowSettings.self],
      defaultSubcommand: ChangeSettings.self)
  }
}

extension Poise.SettingsCommands {
  struct ChangeSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change",
      abstract: "Change them on a screen, or line by line (the default).",
      discussion: "Nothing is written before you save.")

    @OptionGroup var screen: ScreenOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let status = try SettingsRun(wishes: screen.wishes, files: language.files).run()
      if status != 0 { throw ExitCode(status) }
    }
  }
}

extension Poise.SettingsCommands {
  struct ShowSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Write them to standard output.",
      discussion: """
        As text, it has the shape of the file, with what holds where the file says nothing. The exit status is 65 if \
        there is a file that is not in order.
        """)

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let file = SettingsStore.load()
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
