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
      abstract: "Turn many respondents' answers into lines or a table of results.",
      discussion: """
        Reads one JSON object a line and writes one a line, in the same order: \
        {"id":"a1","answers":{"ITEM":{"me":4,"partner":2},"SINGLE_ITEM":3,"SKIPPED":null}}. \
        Or reads a table (CSV) with a row for each respondent: id, ITEM_me, ITEM_partner, SINGLE_ITEM …; an empty cell is \
        not answered. With --format csv it writes a table whose columns are the variables of the codebook, and a column \
        missing_… for each that says why values are missing. “poise questionnaires codebook ID” tells all names.

        A line that is not in order gives a line that says why, the rest goes on, and the exit status is 65 at the end; \
        --faults drop or --faults FILE leaves such lines out, and the exit status is 0. Standard error counts them.
        """)

    @OptionGroup var respondents: RespondentOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = ScoreFormat.jsonl

    @Flag(help: "Write every answer as well.")
    var withAnswers = false

    @Option(help: "For a table: whether the first row has names or labels.")
    var header: TableScorer.TableHead?

    @OptionGroup var faults: FaultOptions

    func validate() throws {
      if header != nil, format != .csv {
        throw ValidationError("The --header is for a table only; leave it out, or give --format csv.")
      }
    }

    func run() throws {
      let files = format == .csv ? language.files : .english
      let chosen = try QuestionnaireSource(files: files).find(respondents.questionnaire)
      switch format {
      case .jsonl:
        let scorer = LineScorer(chosen, form: respondents.form, includesAnswers: withAnswers)
        try LineRun.run(scorer, of: chosen, respondents, faults)
      case .csv:
        let scorer = TableScorer(
          Codebook(chosen, words: try ReportWords.embedded(in: files), glossary: try Glossary.embedded(in: files)),
          form: respondents.form, includesAnswers: withAnswers, head: header ?? .names,
          hasFaults: FaultPolicy(faults.faults) == .keep)
        try LineRun.run(scorer, of: chosen, respondents, faults)
      }
    }
  }
}

extension TableScorer.TableHead: ExpressibleByArgument {}
