import ArgumentParser
import Batch
import Instrument
import Output
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
      discussion: .help(.statisticsDiscussion, .statisticsDiscussionMore))

    @OptionGroup var respondents: RespondentOptions

    @Option(
      help: .words(.statisticsHelpBy))
    var by: String?

    @Option(
      help: .words(.statisticsHelpReference, valueName: "population"))
    var reference: String?

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.statisticsHelpFormat))
    var format: StatisticsFormat?

    func validate() throws {
      guard let reference else { return }
      if by != nil || format != nil {
        throw ValidationError(.referenceIsOneGroup)
      }
      if ReferenceGroup.population(reference) == nil {
        throw ValidationError(
          .referenceNeedsPopulation, ["longestPopulation": "\(ReferenceGroup.maximumPopulationLength)"]
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
          throw Failure(.data, .tooManyGroups, ["by": (by ?? "").quoted, "mostGroups": "\(Panel.maximumGroups)"])
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
          .data, .referenceNeedsMore, ["least": "\(ReferenceGroup.minimumRespondents)", "count": "\(sums.n)"])
      }
      return group
    }

    /// Passes all respondents to `add`, and reports faults on standard error.
    private func gather<Work: RespondentWork>(
      _ work: Work, of questionnaire: Questionnaire, _ add: (Work.Output) throws(Failure) -> Void
    ) throws {
      var run = RespondentRun(
        work, of: questionnaire, files: respondents.files, options: respondents.answerOptions(group: by),
        jobs: respondents.jobs, in: .ofProcess)
      var count = FaultCount()
      try run.run { (outcomes) throws(Failure) in
        for outcome in outcomes {
          count.count(outcome)
          if case .done(let output) = outcome { try add(output) }
        }
        return true
      }
      RespondentOptions.reportUnread(passedOver: run.unknownColumns)
      if let message = count.message(nil) { StandardStream.error.writeLine(message) }
    }
  }
}
