import ArgumentParser
import Assessment
import Content
import Output
import YAML
import Screens
import Glibc
import NcursesTerminal
import Settings
import System
import Text
import Vault

extension Poise {
  /// Runs the command in `arguments`. Errors are written to standard error in one sentence.
  ///
  /// - Returns: the exit status of the process.
  static func run(_ arguments: [String]) -> Int32 {
    // A reader may close the pipe early. Writing then fails, but must not kill the process.
    signal(SIGPIPE, SIG_IGN)
    // Exceeding a limit on file size must not kill the process either: the partial file is removed, and an error
    // explains why.
    signal(SIGXFSZ, SIG_IGN)
    ProcessGuard.hideMemory()
    do {
      if let word = ProcessArguments.broken { throw Failure(.usage, .wordNotText, ["word": word.quoted]) }
      if arguments.isEmpty { return try start() }
      var command = try command(arguments)
      try command.run()
      return ExitStatus.ok.rawValue
    } catch {
      return report(error)
    }
  }

  /// Runs `poise` without arguments, like ``Take`` without arguments. It skips the argument parser, whose setup would
  /// take longer than everything else up to the first screen.
  private static func start() throws -> Int32 {
    let opening = LaunchOptions(
      questionnaire: nil, name: nil, form: nil, seed: .random(in: .min ... .max), countsTime: true)
    return try AssessmentRun(
      opening: opening, overrides: SettingsOverrides(), vaultQueue: VaultOptions.standardKeeper, format: .text,
      files: ProcessLanguage.files
    ).run()
  }

  /// Parses `arguments`. Options may stand before the command to which they belong, as in “poise --linear take”.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      let command = try parseAsRoot(arguments)
      // The parser passes an unknown word to the default command, which takes it for the name of a questionnaire.
      guard let file = (command as? Take)?.file, Poise.isCommandName(file) else { return command }
      return Poise.withCommandMoved(arguments, ofCommandsBelow: self).lazy.compactMap { try? parseAsRoot($0) }.first
        ?? command
    } catch  where !exitCode(for: error).isSuccess {
      var fault: (any Error)?
      for withCommandMoved in Poise.withCommandMoved(arguments, ofCommandsBelow: self) {
        do {
          return try parseAsRoot(withCommandMoved)
        } catch {
          if exitCode(for: error).isSuccess { throw error }
          // A word that is the name of a command more likely means the command than a questionnaire.
          fault = fault ?? error
        }
      }
      throw fault ?? error
    }
  }

  private static func isCommandName(_ word: String) -> Bool {
    configuration.subcommands.contains { $0._commandName == word }
  }

  /// All variants of `arguments` with the name of a command moved to where the parser expects it.
  private static func withCommandMoved(
    _ arguments: [String], ofCommandsBelow parent: any ParsableCommand.Type
  ) -> [[String]] {
    arguments.indices.flatMap { index in
      guard let command = parent.configuration.subcommands.first(where: { $0._commandName == arguments[index] }) else {
        return [[String]]()
      }
      var rest = arguments
      rest.remove(at: index)
      let below = command.configuration.subcommands.isEmpty ? [] : withCommandMoved(rest, ofCommandsBelow: command)
      return (below + [rest]).map { [arguments[index]] + $0 }
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      StandardStream.error.writeLine("poise: \(failure.sentence.printable)")
      return failure.status.rawValue
    case let error as VaultError:
      return report(Failure(error))
    case let code as ArgumentParser.ExitCode:
      return code.rawValue
    case let faults as Diagnostics:
      let failure = Failure(faults)
      StandardStream.error.writeLine("poise: \(failure.sentence)")
      return failure.status.rawValue
    case _ where exitCode(for: error).isSuccess:
      // The parser throws help, the version and completion scripts as well.
      return writeOutput(fullMessage(for: error))
    case _ where exitCode(for: error) == .validationFailure:
      let lines = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      let sentence = lines.replacing(". Please", with: "; please").replacing(". Did", with: "; did").trimming(".")
      let help = sentence.last == "?" ? " " + CommandWords.sentence(.seeHelp) : "; " + CommandWords.part(.seeHelp)
      StandardStream.error.writeLine("poise: \(sentence.printable)\(help).")
      return ExitStatus.usage.rawValue
    default:
      StandardStream.error.writeLine("poise: " + CommandWords.sentence(.wentWrong, ["type": "\(type(of: error))"]))
      return ExitStatus.internal.rawValue
    }
  }

  private static func writeOutput(_ text: String) -> Int32 {
    do throws(Failure) {
      try StandardStream.output.write(text.hasSuffix("\n") ? text : text + "\n")
      return ExitStatus.ok.rawValue
    } catch {
      return report(error)
    }
  }
}

extension Failure {
  /// A failure with the first fault of a file that was to be used, and how to see the others.
  init(_ faults: Diagnostics) {
    let others = faults.faults.count - 1
    let more = others == 0 ? "" : " " + CommandWords.part(.moreFaults, ["count": "\(others)"])
    self.init(
      .data,
      message: .text((faults.faults.first.map(FaultWords.ofProcess.line) ?? CommandWords.sentence(.notInOrder)) + more))
  }

  init(_ error: VaultError) {
    let status: ExitStatus =
      switch error {
      case .wrongPassphraseOrDamaged, .armored, .laterFormat, .notAVault, .tooLarge: .data
      case .emptyPassphrase, .passphraseTooLong, .passphraseNotTypable, .notAFile: .usage
      case .missing, .noSuchEntry, .cannotOpen, .cannotLock: .noInput
      case .exists, .foreignLock: .cannotCreate
      case .held, .cannotDerive, .noRandomness: .temporary
      case .symbolicLink, .readableByOthers, .folderWritableByOthers, .ownedByAnother: .noPermission
      case .noHome, .relativeHome: .configuration
      case .changedOutside, .notSaved, .notMade, .notSavedWhole, .unconfirmed, .notDeleted, .full: .io
      }
    self.init(status, message: .text(ProcessLanguage.sentence(error)))
  }
}

extension ExitStatus {
  /// An error that ends the program with this status without a further message.
  var code: ExitCode { ExitCode(rawValue) }
}
