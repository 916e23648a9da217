import Dispatch
import Instrument
import Synchronization
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
      while let batch = try source.next() {
        var outcomes = outcomes(of: batch, by: source.reader, in: name)
        if let line = batch.tooLong {
          let message = "The line is longer than \(LineScorer.longestLine / 1024) KiB; put each respondent on a line."
          outcomes.append(.fault(PlacedFault(LineFault(.tooLong, message), id: nil, line: line, file: name)))
        }
        guard try use(outcomes) else { return }
        lines += batch.lines.count
        progress.show(lines: lines)
      }
      unknownColumns += source.unknownColumns.filter { !unknownColumns.contains($0) }
    }
  }

  private func outcomes(
    of batch: LineSplitter.Batch, by reader: any AnswerReader, in file: String?
  ) -> [Respondent<Work.Output>] {
    // Parts are small, so that no thread waits long for the last one.
    let size = 2
    let parts = (batch.lines.count + size - 1) / size
    var results = [[Respondent<Work.Output>]](repeating: [], count: parts)
    let next = Atomic(0)
    batch.bytes.withUnsafeBufferPointer { bytes in
      results.withUnsafeMutableBufferPointer { results in
        // Each part writes its own result and reads bytes that nobody changes.
        nonisolated(unsafe) let results = results
        nonisolated(unsafe) let bytes = bytes
        DispatchQueue.concurrentPerform(iterations: min(jobs, parts)) { _ in
          while true {
            let part = next.add(1, ordering: .relaxed).oldValue
            guard part < parts else { return }
            for place in (part * size)..<min((part + 1) * size, batch.lines.count) {
              let line = UnsafeBufferPointer(rebasing: bytes[batch.lines[place]])
              guard let answers = reader.read(line) else { continue }
              results[part].append(outcome(of: answers, line: batch.numbers[place], file: file))
            }
          }
        }
      }
    }
    return results.flatMap(\.self)
  }

  private func outcome(of answers: AnswerLine, line: Int, file: String?) -> Respondent<Work.Output> {
    switch answers.content {
    case .failure(let fault): return .fault(PlacedFault(fault, id: answers.id, line: line, file: file))
    case .success(var content):
      content.side?.line = line
      content.side?.file = file
      return .done(work.output(for: content, id: answers.id, group: answers.group))
    }
  }
}
