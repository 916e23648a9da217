import ArgumentParser
import Batch
import Content
import Instrument
import Output
import System
import Text

extension CommandWords {
  /// In the language of this process.
  static let ofProcess =
    (try? embedded(in: ProcessLanguage.files)) ?? (try? embedded(in: .english)) ?? CommandWords()

  /// The same, but without texts where no help is asked for: the parser asks for all of them at every start.
  fileprivate static let help = isHelpAskedFor(ProcessArguments.all) ? ofProcess : CommandWords()

  /// A command that only holds others is help by itself.
  private static func isHelpAskedFor(_ arguments: [String]) -> Bool {
    arguments.count == 1
      || arguments.contains { ["help", "-h", "--help", "-help", "--generate-completion-script"].contains($0) }
  }
}

extension String {
  /// What a command is for, in help: a paragraph for each key.
  static func help(_ keys: CommandText...) -> String { keys.map { CommandWords.help[$0] }.joined(separator: "\n\n") }
}

extension ArgumentHelp {
  /// What an option is for.
  static func words(_ key: CommandText, _ values: [String: String] = [:], valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Template(.help(key)).filled(values), valueName: valueName)
  }
}

extension ValidationError {
  init(_ key: CommandText, _ values: [String: String] = [:]) { self.init(CommandWords.sentence(key, values)) }
}

extension Failure {
  init(_ status: ExitStatus, _ key: CommandText, _ values: [String: String] = [:]) {
    self.init(status, CommandWords.sentence(key, values))
  }
}

extension CommandWords {
  /// - Returns: the text with a capital at its start.
  static func sentence(_ key: CommandText, _ values: [String: String] = [:]) -> String { ofProcess(key, values) }

  /// Such as "romantic 1.0.0, full form".
  static func form(_ questionnaire: String, _ version: String, _ form: Form) -> String {
    part(.instrumentForm, ["questionnaire": questionnaire, "version": version, "form": form.rawValue])
  }

  /// - Returns: the text as it stands inside of a sentence.
  static func part(_ key: CommandText, _ values: [String: String] = [:]) -> String {
    ofProcess.part(key) { values[String($0)] }
  }
}

extension FaultCount {
  /// For standard error; nil where there is no fault.
  ///
  /// - Parameter policy: nil where a fault has no place to stand in.
  func message(_ policy: FaultPolicy?) -> String? {
    guard let first else { return nil }
    var said = CommandWords.part(faults == 1 ? .lineFaulty : .linesFaulty, ["count": "\(faults)", "lines": "\(lines)"])
    if policy != .keep { said = CommandWords.part(.leftOut, ["count": said]) }
    let values = ["count": said, "place": "\(first.place)", "fault": first.fault.message.printable]
    return "poise: " + CommandWords.part(.firstFault, values)
  }
}
