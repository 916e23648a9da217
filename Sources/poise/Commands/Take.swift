import ArgumentParser
import DataFile
import FoundationEssentials
import Instrument

extension Poise {
  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start an assessment (the default).",
      discussion: "Without an argument, a menu of the questionnaires comes first.")

    @Argument(
      help: "A questionnaire to begin with: the id of one that comes with the program, or a file of your own.",
      completion: .file(extensions: ["yaml", "yml"]))
    var questionnaire: String?

    func run() throws {
      let chosen = try questionnaire.map(QuestionnaireSource.find)
      try TerminalRequirement.check(ProcessInfo.processInfo.environment)
      let status = try runAssessment(chosen)
      if status != 0 { throw ExitCode(status) }
    }
  }
}
