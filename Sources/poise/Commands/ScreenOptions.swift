import ArgumentParser
import NcursesTerminal
import Settings

/// How everything is shown. What is not said here comes from the environment and the settings.
struct ScreenOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Say everything line by line, for speech, braille and scripts. POISE_LINEAR=1 does the same.")
  var linear: Bool?

  @Flag(inversion: .prefixedNo, help: "Draw with ASCII signs only.")
  var ascii: Bool?

  @Option(help: "Whether to use colours.")
  var color: Settings.Color?

  @Flag(inversion: .prefixedNo, help: "Let all that is shown be clicked. To mark text, hold Shift.")
  var mouse: Bool?

  var wishes: SettingsOverrides { SettingsOverrides(ascii: ascii, color: color, mouse: mouse, linear: linear) }
}

extension Settings.Color: ExpressibleByArgument {}

extension Settings {
  /// For a terminal.
  var terminalOptions: TerminalOptions {
    TerminalOptions(
      color: TerminalOptions.ColorUse(rawValue: color.rawValue) ?? .auto, glyphs: ascii ? .ascii : .auto, mouse: mouse,
      focus: blank)
  }
}
