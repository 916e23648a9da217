import ArgumentParser
import System
import Text

extension Poise.Questionnaires {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show all that a questionnaire asks.",
      discussion: "As JSON, it has everything that is needed to write answers to it.")

    @Argument(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let chosen = try QuestionnaireSource(files: language.files).find(questionnaire)
      switch format {
      case .json: try StandardStream.output.writeJSON { $0.value(chosen) }
      case .text:
        try StandardStream.output.write(
          QuestionnaireListing(chosen, try CommandWords.embedded(in: language.files)).text.printableLines)
      }
    }
  }
}
