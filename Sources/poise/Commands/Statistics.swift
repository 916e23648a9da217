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
      abstract: .help(.statisticsAbstract),
      discussion: .help(.statisticsDiscussion))

    @OptionGroup var respondents: RespondentOptions

    @Option(
      help: .words(.statisticsHelpBy))
    var by: String?

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
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
            throw Failure(.data, .tooManyGroups, ["by": (by ?? "").quoted, "mostGroups": "\(Panel.mostGroups)"])
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
