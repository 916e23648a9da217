import Assessment
import Batch
import Content
import Output
import Screens
import Glibc
import NcursesTerminal
import Report
import Settings
import Sheets
import System
import YAML

/// Runs an assessment from the welcome to the tips: on screens where they can be shown, else line by line.
struct AssessmentRun {
  let opening: LaunchOptions
  /// What the command line says about how things are shown.
  let wishes: SettingsOverrides
  /// nil where it is not known where a vault would lie.
  let keeper: VaultQueue?
  /// With `.json`, the result is written when all is over.
  let format: OutputFormat
  /// The words, in the language of the user.
  let files: ContentFiles

  /// - Returns: the exit status.
  /// - Throws: `Failure` before anything is shown, or where reading or writing fails; `Diagnostics` only for a program built
  ///   from broken data.
  func run() throws -> Int32 {
    let file = SettingsStore.load()
    let settings = file.settings.outranked(by: wishes, Environment.variable)
    var opening = opening
    opening.clock = .ofMachine
    opening.newName = { SheetFile.newName() ?? "sheet.age" }
    opening.multiplexer = Multiplexer.around().first?.rawValue
    opening.settings = file
    opening.lockSeconds = settings.lockSeconds
    if settings.linear { return try runLines(opening, asked: true) }
    // Before the terminal is touched: what came with the program may be broken.
    let words = try opening.passphrase == nil ? ScreenWords.ofWelcome(in: files) : .embedded(in: files)
    let terminal: NcursesTerminal
    do throws(TerminalRefusal) {
      terminal = try NcursesTerminal.open(settings.terminalOptions)
    } catch {
      try checkLinesServe(error)
      return try runLines(opening, asked: false)
    }
    let model = Model(
      words: words, opening: opening, size: terminal.size, capabilities: terminal.capabilities)
    var loop = ScreenLoop(
      terminal: terminal, model: model, keeper: keeper,
      loadBooks: { [files] in try ContentBundle.all(with: $0, in: files) },
      adopt: { [wishes] in terminal.adopt($0.outranked(by: wishes, Environment.variable).terminalOptions) })
    return try finish(try loop.run(), loop.model.outcome)
  }

  private func runLines(_ opening: LaunchOptions, asked: Bool) throws -> Int32 {
    if let fault = opening.settings.fault { StandardStream.error.writeLine("poise: \(fault)") }
    var loop = try LineLoop(opening: opening, wishes: wishes, keeper: keeper, format: format, files: files)
    let end = try loop.run(asked: asked)
    if end == .unanswered, !asked {
      throw Failure(.usage, .nothingToReadFrom)
    }
    if end == .leftAtOnce { return 0 }
    let status = try finish(0, loop.model.outcome)
    // A script has to learn that what it was to keep is not kept.
    if let reason = loop.model.lossReason { throw Failure(.io, reason) }
    return status
  }

  /// Lines take the place of screens by themselves, but not into a file that somebody at the terminal cannot see: the
  /// questions would wait in it unseen, and what is said would stay there unasked.
  private func checkLinesServe(_ refusal: TerminalRefusal) throws(Failure) {
    switch refusal {
    case .outputIsNoTerminal where format == .text && StandardStream.output.isFile:
      throw Failure(.usage, refusal.description)
    // Somebody may be waiting for screens. With a dumb terminal nobody is.
    case .noType, .unknownType, .cannotStart: StandardStream.error.writeLine("poise: \(refusal)")
    case .inputIsNoTerminal, .outputIsNoTerminal, .tooSimple: break
    }
  }

  private func finish(_ status: Int32, _ outcome: Outcome?) throws -> Int32 {
    guard status == 0, format == .json, let outcome else { return status }
    let line = ProfileLine(
      id: nil, questionnaire: outcome.questionnaire, form: outcome.form, profile: outcome.profile)
    _ = try StandardStream.output.write(line.bytes)
    return status
  }
}

extension ContentBundle {
  /// What came with the program, and the user's own helplines.
  static func all(with settings: SettingsFile, in files: ContentFiles) throws(Diagnostics) -> ContentBundle {
    let own = SettingsStore.helplines(settings)
    return try embedded(in: files).adding(own.helplines, fault: own.fault)
  }
}

extension WallClock {
  static let ofMachine = WallClock(
    now: { SystemClock.now }, day: { LocalTime($0).date }, text: { LocalTime($0).text })
}
