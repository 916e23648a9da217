import Assessment
import FrontEnd
import Glibc
import NcursesTerminal
import Settings
import System
import Terminal

/// Has the settings changed: on a screen where one can be shown, else line by line.
struct SettingsRun {
  let wishes: SettingsOverrides

  /// - Returns: the exit status.
  func run() throws -> Int32 {
    let words = try ScreenWords.embedded()
    let file = SettingsStore.load()
    let settings = file.settings.outranked(by: wishes, Environment.variable)
    if settings.linear { return try runLines(words, file, settings) }
    let terminal: NcursesTerminal
    do throws(TerminalRefusal) {
      terminal = try NcursesTerminal.open(settings.terminalOptions)
    } catch {
      return try runLines(words, file, settings)
    }
    let model = Model(
      words: words, opening: LaunchOptions(seed: 0, settings: file), size: terminal.size,
      capabilities: terminal.capabilities, place: .settings)
    var loop = ScreenLoop(terminal: terminal, model: model, keeper: nil) { try ContentBundle.embedded() }
    return try loop.run()
  }

  private func runLines(_ words: ScreenWords, _ file: SettingsFile, _ settings: Settings) throws(Failure) -> Int32 {
    ProcessGuard.endOnSignals()
    if let fault = file.fault { StandardStream.error.writeLine("poise: \(fault)") }
    let isUnicode = !settings.ascii && Encoding.adopt() == .utf8
    var model = LinearSettings(words: words, file: file, capabilities: Capabilities(unicode: isUnicode, colors: 0))
    let input = LineInput(output: .output)
    guard try say(model.start(), input) else { return 0 }
    while let line = try input.next() {
      var reply = model.answer(line)
      if reply.isSilent {
        if let clearing = input.clearing { _ = try input.say(clearing) }
        return 0
      }
      if let wish = model.wish {
        let heading = words[.settingsHeading]
        reply = model.saved(input.attend { SettingsStore.save(wish, heading: heading) })
      }
      guard try say(reply.lines, input), !reply.isOver else { return 0 }
    }
    _ = try say(model.end, input)
    return 0
  }

  /// - Returns: false where nobody listens any more.
  private func say(_ lines: [String], _ input: LineInput) throws(Failure) -> Bool {
    try input.say(lines.map { $0 + "\n" }.joined())
  }
}
