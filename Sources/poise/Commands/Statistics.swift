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

        With --reference, it makes a small file of how the scores of this panel are spread, with its size and the name \
        that you give the population. “poise score --reference FILE” then tells where each respondent stands in it.
        """)

    @OptionGroup var respondents: RespondentOptions

    @Option(
      help: .words(.statisticsHelpBy))
    var by: String?

    @Option(
      help: ArgumentHelp(
        "Write a reference group in place of statistics; say whom the panel stands for.", valueName: "population"))
    var reference: String?

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it; text without it.")
    var format: StatisticsFormat?

    func validate() throws {
      guard let reference else { return }
      if by != nil || format != nil {
        throw ValidationError("A --reference is one group in a form of its own; leave --by and --format out.")
      }
      if ReferenceGroup.population(reference) == nil {
        throw ValidationError(
          "The --reference has to say who was asked, in one line of at most \(ReferenceGroup.longestPopulation) letters."
        )
      }
    }

    func run() throws {
      let chosen = try QuestionnaireSource(files: language.files).find(respondents.questionnaire)
      if let population = reference.flatMap(ReferenceGroup.population) {
        try StandardStream.output.write(group(population, chosen).json)
        return
      }
      var panel = Panel(chosen, form: respondents.form)
      try gather(PanelWork(for: panel), of: chosen) { (response) throws(Failure) in
        if !panel.add(response) {
          throw Failure(
            .data, "The column \((by ?? "").quoted) has more than \(Panel.mostGroups) values; group by another one.")
        }
      }
      switch format ?? .text {
      case .text:
        let words = try CommandWords.embedded(in: language.files)
        try StandardStream.output.write(StatisticsListing(panel, words).text)
      case .csv: try StandardStream.output.write(panel.csv)
      case .json: try StandardStream.output.write(panel.json)
      }
    }

    private func group(_ population: String, _ questionnaire: Questionnaire) throws -> ReferenceGroup {
      let work = ReferenceWork(questionnaire, form: respondents.form)
      var sums = ReferenceSums(work.names)
      try gather(work, of: questionnaire) { sums.add($0) }
      let group = sums.group(population, questionnaire, respondents.form)
      if group.distributions.isEmpty {
        throw Failure(
          .data,
          "A reference group needs \(ReferenceGroup.least) respondents with scores, but the panel has \(sums.n) in all; "
            + "ask more.")
      }
      return group
    }

    /// Works on all respondents, and says on standard error what was not in order.
    private func gather<Work: RespondentWork>(
      _ work: Work, of questionnaire: Questionnaire, _ add: (Work.Output) throws(Failure) -> Void
    ) throws {
      var run = RespondentRun(
        work, of: questionnaire, files: respondents.files, options: respondents.answerOptions(group: by),
        jobs: respondents.jobs)
      var count = FaultCount()
      try run.run { (outcomes) throws(Failure) in
        for outcome in outcomes {
          count.count(outcome)
          if case .done(let output) = outcome { try add(output) }
        }
        return true
      }
      RespondentOptions.tell(passedOver: run.unknownColumns)
      if let message = count.message(nil) { StandardStream.error.writeLine(message) }
    }
  }
}
