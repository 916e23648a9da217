import Advice
import ArgumentParser
import Report
import System

extension Poise.Questionnaires {
  struct Codebook: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case csv, json
    }

    static let configuration = CommandConfiguration(
      abstract: "Tell what each variable of a report as CSV means.",
      discussion: "A row for each variable: its label, range and codes, and the reasons why it may be missing.")

    @Argument(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = Format.csv

    func run() throws {
      let codebook = Report.Codebook(
        try QuestionnaireSource(files: language.files).find(questionnaire),
        words: try ReportWords.embedded(in: language.files), glossary: try Glossary.embedded(in: language.files))
      try StandardStream.output.write(format == .csv ? codebook.csv : codebook.json)
    }
  }
}
