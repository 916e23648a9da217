import ArgumentParser
import Batch
import Content
import Instrument
import Output
import System
import Text

extension CommandWords {
  /// The texts in the language of this process.
  static let ofProcess =
    (try? embedded(in: ProcessLanguage.files)) ?? (try? embedded(in: .english)) ?? CommandWords()

  /// The texts for help. They are empty unless help is asked for, because the parser requests all of them at every
  /// start.
  fileprivate static let help = isHelpAskedFor(ProcessArguments.all) ? ofProcess : CommandWords()

  /// Whether the arguments ask for help. A command that only groups other commands counts too.
  private static func isHelpAskedFor(_ arguments: [String]) -> Bool {
    arguments.count == 1
      || arguments.contains { ["help", "-h", "--help", "-help", "--generate-completion-script"].contains($0) }
  }
}

extension String {
  /// The help for a command, with a paragraph for each key.
  static func help(_ keys: CommandText...) -> String { keys.map { CommandWords.help[$0] }.joined(separator: "\n\n") }
}

extension ArgumentHelp {
  /// The help for an option.
  static func words(_ key: CommandText, _ values: [String: String] = [:], valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Template(.help(key)).filled(values), valueName: valueName)
  }
}

extension ValidationError {
  init(_ key: CommandText, _ values: [String: String] = [:]) { self.init(CommandWords.sentence(key, values)) }
}

extension Failure {
  init(_ status: ExitStatus, _ key: CommandText, _ values: [String: String] = [:]) {
    self.init(status, message: .text(CommandWords.sentence(key, values)))
  }

  /// The message in the language of this process.
  var sentence: String { FaultWords.ofProcess(message) }
}

extension FaultWords {
  /// The sentences in the language of this process.
  static let ofProcess = FaultWords(in: ProcessLanguage.files)
}

extension CommandWords {
  /// - Returns: the text with a capital first letter.
  static func sentence(_ key: CommandText, _ values: [String: String] = [:]) -> String { ofProcess(key, values) }

  /// The questionnaire and form, such as "romantic 1.0.0, full form".
  static func form(_ questionnaire: String, _ version: String, _ form: Form) -> String {
    part(.instrumentForm, ["questionnaire": questionnaire, "version": version, "form": form.rawValue])
  }

  /// - Returns: the text for the middle of a sentence.
  static func part(_ key: CommandText, _ values: [String: String] = [:]) -> String {
    ofProcess.part(key) { values[String($0)] }
  }
}

extension FaultCount {
  /// A message about the number of faults, for standard error; nil if there are none.
  ///
  /// - Parameter policy: what happens to faulty lines; nil if the output has no place for faults.
  func message(_ policy: FaultPolicy?) -> String? {
    guard let first else { return nil }
    let words = FaultWords.ofProcess
    var said = CommandWords.part(faults == 1 ? .lineFaulty : .linesFaulty, ["count": "\(faults)", "lines": "\(lines)"])
    if policy != .keep { said = CommandWords.part(.leftOut, ["count": said]) }
    let values = ["count": said, "place": words(first.place), "fault": words(first.fault.message).printable]
    return "poise: " + CommandWords.part(.firstFault, values)
  }
}
