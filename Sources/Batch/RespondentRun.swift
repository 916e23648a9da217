import Instrument
import System

/// What is made of each respondent's answers.
package protocol RespondentWork: Sendable {
  associatedtype Output: Sendable

  /// Runs on several threads at once.
  ///
  /// - Parameters:
  ///   - id: the respondent in JSON.
  ///   - group: where the answers were read with one.
  func output(for content: AnswerLine.Content, id: String?, group: String?) -> Output
}

/// The outcome for one line that is not empty.
package enum Respondent<Output: Sendable>: Sendable {
  case done(Output)
  case fault(PlacedFault)
}

/// Reads respondents from files, has them worked on by several threads, and hands on the outcomes in the order of the
/// lines. They depend on nothing but the lines: not on the number of threads, and not on the pieces in which files are read.
package struct RespondentRun<Work: RespondentWork> {
  private let work: Work
  private let questionnaire: Questionnaire
  private let options: AnswerOptions
  private let jobs: Int
  /// “-” stands for standard input.
  private let files: [String]
  /// Columns of tables that were passed over, in their order.
  package private(set) var unknownColumns: [String] = []
  private var lines = 0

  /// - Parameters:
  ///   - files: “-” stands for standard input, and so do none.
  ///   - jobs: how many threads work at once; nil for one a core.
  package init(
    _ work: Work, of questionnaire: Questionnaire, files: [String], options: AnswerOptions, jobs: Int? = nil
  ) {
    self.work = work
    self.questionnaire = questionnaire
    self.options = options
    self.files = files.isEmpty ? ["-"] : files
    self.jobs = jobs ?? Environment.processorCount
  }

  /// While threads work on some lines, the outcomes of those before are handed on and the lines after them are read, if
  /// they are there already: whoever waits for an outcome before writing the next line gets it.
  ///
  /// - Parameter use: takes the outcomes of some lines; returns false to stop early.
  /// - Throws: `Failure` where a file is not there or not in order, or reading or `use` fails.
  package mutating func run(_ use: ([Respondent<Work.Output>]) throws(Failure) -> Bool) throws(Failure) {
    // A name that is wrong is told before any work is done.
    for file in files where file != "-" { try InputFile.require(file) }
    var progress = LineProgress()
    defer { progress.clear() }
    for file in files {
      let name = files.count > 1 ? file : nil
      var source = try LineSource(file, of: questionnaire, options)
      var next = try source.next()
      var finished: [Respondent<Work.Output>] = []
      while let batch = next {
        let shared = BatchWork(batch, by: source.reader, in: name, work)
        shared.begin(threads: jobs - 1)
        if !finished.isEmpty { guard try use(finished) else { return } }
        next = try source.next(waits: false)
        finished = shared.finish()
        if let line = batch.tooLong {
          let message = "The line is longer than \(LineScorer.longestLine / 1024) KiB; put each respondent on a line."
          finished.append(.fault(PlacedFault(LineFault(.tooLong, message), id: nil, line: line, file: name)))
        }
        lines += batch.lines.count
        progress.show(lines: lines)
        guard next == nil else { continue }
        guard try use(finished) else { return }
        finished = []
        next = try source.next()
      }
      unknownColumns += source.unknownColumns.filter { !unknownColumns.contains($0) }
    }
  }
}
