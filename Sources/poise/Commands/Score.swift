import Advice
import ArgumentParser
import Batch
import Content
import Instrument
import Report
import System

extension Poise {
  struct Score: ParsableCommand {
    enum ScoreFormat: String, CaseIterable, ExpressibleByArgument {
      case jsonl, csv
    }

    static let configuration = CommandConfiguration(
      abstract: .help(.scoreAbstract),
      discussion: .help(.scoreDiscussion, .scoreDiscussionFaults))

    @OptionGroup var respondents: RespondentOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
    var format = ScoreFormat.jsonl

    @Flag(help: .words(.scoreHelpWithAnswers))
    var withAnswers = false

    @Option(help: .words(.scoreHelpHeader))
    var header: TableScorer.TableHead?

    @OptionGroup var reference: ReferenceOptions

    @OptionGroup var faults: FaultOptions

    func validate() throws {
      if header != nil, format != .csv {
        throw ValidationError(.headerNeedsTable)
      }
    }

    func run() throws {
      let files = format == .csv ? language.files : .english
      let chosen = try QuestionnaireSource(files: files).find(respondents.questionnaire)
      let group = try reference.group(for: chosen, respondents.form)
      switch format {
      case .jsonl:
        let scorer = LineScorer(chosen, form: respondents.form, includesAnswers: withAnswers, group: group)
        try LineRun.run(scorer, of: chosen, respondents, faults)
      case .csv:
        let scorer = TableScorer(
          Codebook(
            chosen, words: try ReportWords.embedded(in: files), glossary: try Glossary.embedded(in: files), group: group
          ),
          form: respondents.form, includesAnswers: withAnswers, head: header ?? .names,
          hasFaults: FaultPolicy(faults.faults) == .keep)
        try LineRun.run(scorer, of: chosen, respondents, faults)
      }
    }
  }
}

extension TableScorer.TableHead: ExpressibleByArgument {}
