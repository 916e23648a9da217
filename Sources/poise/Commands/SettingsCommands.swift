import ArgumentParser

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
      subcommands: [Change.self, Show.self],
      defaultSubcommand: Change.self)
  }
}
