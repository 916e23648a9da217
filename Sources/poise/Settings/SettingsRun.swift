import Assessment
import Content
import Screens
import Glibc
import NcursesTerminal
import Settings
import System
import Terminal

/// Runs the settings page: on a screen if the terminal supports it, otherwise in line mode.
struct SettingsRun {
  let overrides: SettingsOverrides
  let files: ContentFiles

  /// - Returns: the exit status.
  func run() throws -> Int32 {
    let words = try ScreenWords.embedded(in: files)
    let file = SettingsStore.load(.ofProcess)
    let settings = file.settings.overridden(by: overrides, Environment.variable)
    if settings.linear { return try runLines(file) }
    let terminal: NcursesTerminal
    do throws(TerminalRefusal) {
      terminal = try NcursesTerminal.open(settings.terminalOptions)
    } catch {
      return try runLines(file)
    }
    let model = Model(
      words: words, opening: LaunchOptions(seed: 0, settings: file), size: terminal.size,
      capabilities: terminal.capabilities, place: .settings)
    var loop = ScreenLoop(
      terminal: terminal, model: model, vaultQueue: nil,
      loadBooks: { [files] in try ContentBundle.all(with: $0, in: files) },
      adopt: { [overrides] in terminal.adopt($0.overridden(by: overrides, Environment.variable).terminalOptions) })
    return try loop.run()
  }

  private func runLines(_ file: SettingsFile) throws -> Int32 {
    if let fault = file.fault { StandardStream.error.writeLine("poise: \(fault)") }
    var loop = try LineLoop(
      opening: LaunchOptions(seed: 0, settings: file), at: .settings, overrides: overrides, vaultQueue: nil,
      files: files)
    _ = try loop.run(asked: true)
    return 0
  }
}
