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

/// Runs an assessment from the welcome to the tips: on screens if the terminal supports them, otherwise in line mode.
struct AssessmentRun {
  let opening: LaunchOptions
  /// The options of the command line about how things are shown.
  let overrides: SettingsOverrides
  /// The queue of vault actions; nil if the path of the vault is not known.
  let vaultQueue: VaultQueue?
  /// The format of the output. With `.json`, the result is written at the end.
  let format: OutputFormat
  /// The content files in the user's language.
  let files: ContentFiles

  /// - Returns: the exit status.
  /// - Throws: `Failure` before anything is shown, or if reading or writing fails; `Diagnostics` only if the program
  ///   was built with a broken file.
  func run() throws -> Int32 {
    let file = SettingsStore.load(.ofProcess)
    let settings = file.settings.overridden(by: overrides, Environment.variable)
    var opening = opening
    opening.clock = .ofMachine
    opening.newName = { SheetFile.newName() ?? "sheet.age" }
    opening.sheetFault = SheetWork.fault
    opening.multiplexer = Multiplexer.detected().first?.rawValue
    opening.settings = file
    opening.lockSeconds = settings.lockSeconds
    if settings.linear { return try runLines(opening, asked: true) }
    // Read the texts before the terminal is changed, because this can throw.
    let words = try opening.passphrase == nil ? ScreenWords.ofWelcome(in: files) : .embedded(in: files)
    let terminal: NcursesTerminal
    do throws(TerminalRefusal) {
      terminal = try NcursesTerminal.open(settings.terminalOptions)
    } catch {
      try checkLineModeIsPossible(error)
      return try runLines(opening, asked: false)
    }
    let model = Model(
      words: words, opening: opening, size: terminal.size, capabilities: terminal.capabilities)
    var loop = ScreenLoop(
      terminal: terminal, model: model, vaultQueue: vaultQueue,
      loadBooks: { [files] in try ContentBundle.all(with: $0, in: files) },
      adopt: { [overrides] in terminal.adopt($0.overridden(by: overrides, Environment.variable).terminalOptions) })
    return try finish(try loop.run(), loop.model.outcome)
  }

  private func runLines(_ opening: LaunchOptions, asked: Bool) throws -> Int32 {
    if let fault = opening.settings.fault { StandardStream.error.writeLine("poise: \(fault)") }
    var loop = try LineLoop(
      opening: opening, overrides: overrides, vaultQueue: vaultQueue, format: format, files: files)
    let end = try loop.run(asked: asked)
    if end == .unanswered, !asked {
      throw Failure(.usage, .nothingToReadFrom)
    }
    if end == .leftAtOnce { return 0 }
    // A program that reads the result has to learn that there is none.
    if format == .json, !loop.isAttended, loop.model.outcome == nil { throw Failure(.data, .linesEndEarly) }
    let status = try finish(0, loop.model.outcome)
    // A script has to learn that its answers were not saved.
    if let reason = loop.model.lossReason { throw Failure(.io, message: .text(reason)) }
    return status
  }

  /// Checks that line mode can replace screens. It does not if the output is a file while somebody is at the terminal:
  /// they could not see the questions, and the file would keep the conversation without their consent.
  private func checkLineModeIsPossible(_ refusal: TerminalRefusal) throws(Failure) {
    switch refusal {
    case .outputIsNoTerminal where format == .text && StandardStream.output.isFile:
      throw Failure(.usage, message: refusal.message)
    // The user may expect screens, so explain. With a dumb terminal nobody does.
    case .noType, .unknownType, .cannotStart:
      StandardStream.error.writeLine("poise: " + FaultWords.ofProcess(refusal.message))
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
  /// The built-in content and the user's own helplines.
  static func all(with settings: SettingsFile, in files: ContentFiles) throws(Diagnostics) -> ContentBundle {
    let own = SettingsStore.helplines(settings, .ofProcess)
    return try embedded(in: files).adding(own.helplines, fault: own.fault)
  }
}

extension WallClock {
  static let ofMachine = WallClock(
    now: { SystemClock.now }, day: { LocalTime($0).date }, text: { LocalTime($0).text })
}
