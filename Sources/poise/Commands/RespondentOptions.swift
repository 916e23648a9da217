import ArgumentParser
import Batch
import Instrument
import System
import Text

/// Where many respondents' answers are, and how they are read.
struct RespondentOptions: ParsableArguments {
  @Option(help: "The id of a questionnaire that comes with the program, or a file of your own.")
  var questionnaire: String

  @Option(help: "The form that was answered.")
  var form = Form.full

  @Option(help: "How the answers are written: as lines of JSON, or as a table; without it the first line tells.")
  var input = InputFormat.auto

  @Option(help: "How many threads work at once; one a core without it.")
  var jobs: Int?

  @Option(help: "The number of the first line with answers, where the input is the rest of a longer file.")
  var firstLine: Int?

  @Argument(
    help: "Files of answers; none, or “-”, for standard input.",
    completion: .file(extensions: ["jsonl", "ndjson", "csv"]))
  var files: [String] = []

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("The --jobs have to be from 1 to 1024, but are \(jobs).")
    }
    if let firstLine, firstLine < 1 {
      throw ValidationError("The --first-line has to be 1 or more, but is \(firstLine).")
    }
  }

  func answerOptions(readsSafety: Bool = false, group: String? = nil) -> AnswerOptions {
    AnswerOptions(format: input, readsSafety: readsSafety, group: group, firstLine: firstLine)
  }

  /// Says which columns of a table were left unread: a rating under a name of its own would be lost without a word.
  static func tell(passedOver columns: [String]) {
    guard !columns.isEmpty else { return }
    let shown = columns.prefix(5).map(\.quoted).joined(separator: ", ") + (columns.count > 5 ? " …" : "")
    StandardStream.error.writeLine(
      "poise: \(columns.count == 1 ? "The column" : "The columns") \(shown) \(columns.count == 1 ? "is" : "are") not in "
        + "the codebook and \(columns.count == 1 ? "was" : "were") passed over.")
  }
}

/// What becomes of lines that are not in order.
struct FaultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to do with lines that are not in order: keep a fault in their place, drop them, or write the faults to FILE.",
      valueName: "keep|drop|FILE"),
    completion: .file())
  var faults = "keep"
}

extension LineRun {
  /// Does all of it, and says on standard error what was not in order.
  ///
  /// - Throws: the exit status 65 where faults stand in the output.
  static func run(
    _ filter: Filter, of questionnaire: Questionnaire, _ respondents: RespondentOptions, _ faults: FaultOptions,
    readsSafety: Bool = false
  ) throws {
    let policy = FaultPolicy(faults.faults)
    var run = LineRun(
      filter, of: questionnaire, files: respondents.files,
      options: respondents.answerOptions(readsSafety: readsSafety), jobs: respondents.jobs, faults: policy)
    try run.start()
    RespondentOptions.tell(passedOver: run.unknownColumns)
    guard let message = run.count.message(policy) else { return }
    StandardStream.error.writeLine(message)
    if policy == .keep { throw ExitStatus.data.code }
  }
}

extension Form: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
