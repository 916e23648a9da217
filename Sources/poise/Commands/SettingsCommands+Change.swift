import ArgumentParser

extension Poise.SettingsCommands {
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
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
