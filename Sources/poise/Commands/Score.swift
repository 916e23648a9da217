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
      discussion: .help(.scoreDiscussion, .scoreDiscussionPairs, .scoreDiscussionFaults))

    @OptionGroup var respondents: RespondentOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
    var format = ScoreFormat.jsonl

    @Flag(help: .words(.scoreHelpWithAnswers))
    var withAnswers = false

    @Option(help: .words(.scoreHelpHeader))
    var header: TableScorer.TableHead?

    @OptionGroup var reference: ReferenceOptions

    @Flag(help: .words(.scoreHelpPairs))
    var pairs = false

    @OptionGroup var faults: FaultOptions

    func validate() throws {
      if header != nil, format != .csv {
        throw ValidationError(.headerNeedsTable)
      }
      if pairs, withAnswers || header == .labels || reference.reference != nil {
        throw ValidationError(.pairsHaveScoresOnly)
      }
    }

    func run() throws {
      let files = format == .csv ? language.files : .english
      let chosen = try QuestionnaireSource(files: files).find(respondents.questionnaire)
      let group = try reference.group(for: chosen, respondents.form)
      func codebook() throws -> Codebook {
        Codebook(
          chosen, words: try ReportWords.embedded(in: files), glossary: try Glossary.embedded(in: files), group: group)
      }
      let hasFaults = FaultPolicy(faults.faults) == .keep
      switch format {
      case _ where pairs:
        let shape: PairScorer.Shape = format == .csv ? .table(try codebook(), hasFaults: hasFaults) : .lines
        let scorer = PairScorer(chosen, form: respondents.form, shape: shape)
        try LineRun.run(scorer, of: chosen, respondents, faults, readsPairs: true)
      case .jsonl:
        let scorer = LineScorer(chosen, form: respondents.form, includesAnswers: withAnswers, group: group)
        try LineRun.run(scorer, of: chosen, respondents, faults)
      case .csv:
        let scorer = TableScorer(
          try codebook(), form: respondents.form, includesAnswers: withAnswers, head: header ?? .names,
          hasFaults: hasFaults)
        try LineRun.run(scorer, of: chosen, respondents, faults)
      }
    }
  }
}

extension TableScorer.TableHead: ExpressibleByArgument {}
