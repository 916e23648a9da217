import Content
import Instrument
import System

/// The work that is done for each respondent.
package protocol RespondentWork<Output>: Sendable {
  associatedtype Output: Sendable

  /// Computes the output for one respondent. Called on several threads at once.
  ///
  /// - Parameters:
  ///   - id: the respondent's id in JSON.
  ///   - group: the respondent's group, if groups are read.
  func output(for content: AnswerLine.Content, id: String?, group: String?) -> Output
}

/// The outcome for one line that is not empty.
package enum Respondent<Output: Sendable>: Sendable {
  case done(Output)
  case fault(PlacedFault)
}

/// Reads respondents from files, has several threads work on them, and passes on the outcomes in the order of the
/// lines. The outcomes do not depend on the number of threads or on how the input is divided into pieces.
package struct RespondentRun<Work: RespondentWork> {
  private let work: Work
  private let questionnaire: Questionnaire
  private let options: AnswerOptions
  private let jobs: Int
  /// The paths of the files; “-” stands for standard input.
  private let files: [String]
  /// Columns of tables that are not in the codebook and were ignored, in order.
  package private(set) var unknownColumns: [String] = []
  /// The sentences for the progress line.
  private let words: FaultWords
  private var lines = 0

  /// - Parameters:
  ///   - files: paths; “-” or an empty list stands for standard input.
  ///   - jobs: the number of threads; nil for one on each core.
  ///   - words: the sentences for the progress line.
  package init(
    _ work: Work, of questionnaire: Questionnaire, files: [String], options: AnswerOptions, jobs: Int? = nil,
    in words: FaultWords
  ) {
    self.work = work
    self.questionnaire = questionnaire
    self.options = options
    self.files = files.isEmpty ? ["-"] : files
    self.words = words
    self.jobs = jobs ?? Environment.processorCount
  }

  /// Reads all files. While threads work on some lines, this thread passes on the outcomes of the lines before them and
  /// reads the lines after them. It does not wait for lines that have not arrived, so that a program that writes one
  /// line and waits for its outcome gets it.
  ///
  /// - Parameter use: receives the outcomes of some lines; returns false to stop early.
  /// - Throws: `Failure` if a file does not exist or is not valid, or if reading or `use` fails.
  package mutating func run(_ use: ([Respondent<Work.Output>]) throws(Failure) -> Bool) throws(Failure) {
    // Report wrong file names before any work is done.
    for file in files {
      if file != "-" { try InputFile.require(file) }
      try InputFile.requireOtherThanOutput(file)
    }
    var progress = LineProgress(words)
    defer { progress.clear() }
    for file in files {
      let name = files.count > 1 ? file : nil
      var source = try LineSource(file, of: questionnaire, options)
      var next = try source.next()
      var finished: [Respondent<Work.Output>] = []
      while let batch = next {
        let shared = BatchWork(batch, by: source.reader, in: name, threads: jobs, work)
        if !finished.isEmpty { guard try use(finished) else { return } }
        let ahead = Result { () throws(Failure) in try source.next(waits: false) }
        finished = shared.finish()
        if let line = batch.tooLong {
          let fault = LineFault(.tooLong, .lineTooLong, ["limit": "\(LineScorer.maximumLineLength / 1024)"])
          finished.append(.fault(PlacedFault(fault, id: nil, line: line, file: name)))
        }
        lines += batch.lines.count
        progress.show(lines: lines)
        if case .success(let following?) = ahead {
          next = following
          continue
        }
        guard try use(finished) else { return }
        finished = []
        next = try ahead.get()
        if next == nil { next = try source.next() }
      }
      unknownColumns += source.unknownColumns.filter { !unknownColumns.contains($0) }
    }
  }
}
