import ArgumentParser
import NcursesTerminal
import Settings

/// Options for how things are shown. Other values come from the environment and the settings.
struct ScreenOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: .words(.screenHelpLinear))
  var linear: Bool?

  @Flag(inversion: .prefixedNo, help: .words(.screenHelpAscii))
  var ascii: Bool?

  @Option(help: .words(.screenHelpColor))
  var color: Settings.Color?

  @Flag(inversion: .prefixedNo, help: .words(.screenHelpMouse))
  var mouse: Bool?

  var overrides: SettingsOverrides { SettingsOverrides(ascii: ascii, color: color, mouse: mouse, linear: linear) }
}

extension Settings.Color: ExpressibleByArgument {}

extension Settings {
  /// The options for the terminal.
  var terminalOptions: TerminalOptions {
    TerminalOptions(
      color: TerminalOptions.ColorUse(rawValue: color.rawValue) ?? .auto, glyphs: ascii ? .ascii : .auto, mouse: mouse,
      focus: blank)
  }
}
