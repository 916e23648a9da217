import ArgumentParser
import Batch
import Instrument
import Statistics
import System
import Text

extension Poise {
  struct StatisticsOfPanel: ParsableCommand {
    enum StatisticsFormat: String, CaseIterable, ExpressibleByArgument {
      case text, csv, json
    }

    static let configuration = CommandConfiguration(
      commandName: "statistics",
      abstract: "Tell how a questionnaire does in a panel: means, reliability, verdicts.",
      discussion: """
        Reads the same lines or tables as “poise score”. For each base and person, for the difference between the two, \
        and for each scale of the climate: n, missing, mean and SD in percent of maximum possible, floor and ceiling, \
        alpha and omega total with their intervals; for each item its mean, SD and correlations; for each base the \
        residual SD and the share of each verdict. Lines that are not in order are left out and counted on standard \
        error. The numbers describe this panel; they are no norms.
        """)

    @OptionGroup var respondents: RespondentOptions

    @Option(
      help: "The column of a table, or the key of a line, that says which group a respondent belongs to.")
    var by: String?

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = StatisticsFormat.text

    func run() throws {
      let chosen = try QuestionnaireSource(files: language.files).find(respondents.questionnaire)
      var panel = Panel(chosen, form: respondents.form)
      var run = RespondentRun(
        PanelWork(for: panel), of: chosen, files: respondents.files,
        options: respondents.answerOptions(group: by), jobs: respondents.jobs)
      var count = FaultCount()
      try run.run { (outcomes) throws(Failure) in
        for outcome in outcomes {
          count.count(outcome)
          guard case .done(let response) = outcome else { continue }
          if !panel.add(response) {
            throw Failure(
              .data, "The column \((by ?? "").quoted) has more than \(Panel.mostGroups) values; group by another one.")
          }
        }
        return true
      }
      RespondentOptions.tell(passedOver: run.unknownColumns)
      if let message = count.message(nil) { StandardStream.error.writeLine(message) }
      switch format {
      case .text:
        let words = try CommandWords.embedded(in: language.files)
        try StandardStream.output.write(StatisticsListing(panel, words).text)
      case .csv: try StandardStream.output.write(panel.csv)
      case .json: try StandardStream.output.write(panel.json)
      }
    }
  }
}
