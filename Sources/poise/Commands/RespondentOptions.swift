import ArgumentParser
import Batch
import Instrument
import Output
import System
import Text

/// Options for the files with many respondents' answers.
struct RespondentOptions: ParsableArguments {
  @Option(help: .words(.helpQuestionnaire), completion: .questionnaire)
  var questionnaire: String

  @Option(help: .words(.respondentsHelpForm))
  var form = Form.full

  @Option(help: .words(.respondentsHelpInput))
  var input = InputFormat.auto

  @Option(help: .words(.respondentsHelpJobs))
  var jobs: Int?

  @Option(help: .words(.respondentsHelpFirstLine))
  var firstLine: Int?

  @Argument(
    help: .words(.respondentsHelpFiles),
    completion: .file(extensions: ["jsonl", "ndjson", "csv"]))
  var files: [String] = []

  /// The largest number of a line. As many more can follow.
  private static let largestLine = 1_000_000_000_000_000

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError(.jobsOutOfRange, ["jobs": "\(jobs)"])
    }
    if let firstLine, !(1...Self.largestLine).contains(firstLine) {
      throw ValidationError(
        .firstLineOutOfRange, ["firstLine": "\(firstLine)", "largestLine": "\(Self.largestLine)"])
    }
  }

  func answerOptions(
    readsSafety: Bool = false, group: String? = nil, readsPairs: Bool = false
  ) -> AnswerOptions {
    AnswerOptions(
      format: input, readsSafety: readsSafety, group: group, readsPairs: readsPairs, firstLine: firstLine)
  }

  /// Names the columns of a table that were not read, because a misnamed rating would otherwise be lost silently.
  static func reportUnread(passedOver columns: [String]) {
    guard !columns.isEmpty else { return }
    let shown = columns.prefix(5).map(\.quoted).joined(separator: ", ") + (columns.count > 5 ? " …" : "")
    let key: CommandText = columns.count == 1 ? .columnPassedOver : .columnsPassedOver
    StandardStream.error.writeLine("poise: " + CommandWords.sentence(key, ["columns": shown]))
  }
}

/// Options for what happens to faulty lines.
struct FaultOptions: ParsableArguments {
  @Option(
    help: .words(.respondentsHelpFaults, valueName: "keep|drop|FILE"),
    completion: .file())
  var faults = "keep"
}

extension LineRun {
  /// Processes all respondents, and reports faults on standard error.
  ///
  /// - Throws: the exit status 65 if the output contains faults.
  static func run(
    _ filter: Filter, of questionnaire: Questionnaire, _ respondents: RespondentOptions, _ faults: FaultOptions,
    readsSafety: Bool = false, readsPairs: Bool = false
  ) throws {
    let policy = FaultPolicy(faults.faults)
    var run = LineRun(
      filter, of: questionnaire, files: respondents.files,
      options: respondents.answerOptions(readsSafety: readsSafety, readsPairs: readsPairs), jobs: respondents.jobs,
      faults: policy, in: .ofProcess)
    try run.start()
    RespondentOptions.reportUnread(passedOver: run.unknownColumns)
    guard let message = run.count.message(policy) else { return }
    StandardStream.error.writeLine(message)
    if policy == .keep { throw ExitStatus.data.code }
  }
}

extension Form: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
