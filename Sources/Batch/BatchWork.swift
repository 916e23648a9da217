import Synchronization
import System

/// Works on the lines of a batch with several threads. Each thread takes the next few lines whenever it is free.
final class BatchWork<Output: Sendable>: Sendable {
  /// Few lines, so that no thread waits long for the last part.
  private static var partSize: Int { 2 }

  private let work: SharedWork
  private let outcomes: OutcomesByPart

  /// Starts the work on other threads.
  ///
  /// - Parameters:
  ///   - file: the name that faults carry; nil where there is only one file.
  ///   - threads: the number of threads, including the one that calls ``finish()``.
  init(
    _ batch: LineSplitter.Batch, by reader: any AnswerReader, in file: String?, threads: Int,
    _ work: some RespondentWork<Output>
  ) {
    let partCount = (batch.lines.count + Self.partSize - 1) / Self.partSize
    let (outcomes, partSize) = (OutcomesByPart(count: partCount), Self.partSize)
    self.outcomes = outcomes
    self.work = SharedWork(partCount, among: threads) { part in
      let lines = (part * partSize)..<min((part + 1) * partSize, batch.lines.count)
      outcomes.set(lines.compactMap { Self.outcome(ofLine: $0, of: batch, by: reader, in: file, work) }, for: part)
    }
  }

  /// Takes part in the work and waits until all of it is done.
  ///
  /// - Returns: the outcomes in the order of the lines.
  func finish() -> [Respondent<Output>] {
    work.finish()
    return outcomes.joined()
  }

  /// - Returns: nil for a line that is empty.
  private static func outcome(
    ofLine place: Int, of batch: LineSplitter.Batch, by reader: any AnswerReader, in file: String?,
    _ work: some RespondentWork<Output>
  ) -> Respondent<Output>? {
    let answers = batch.bytes.withUnsafeBufferPointer {
      reader.read(UnsafeBufferPointer(rebasing: $0[batch.lines[place]]))
    }
    guard let answers else { return nil }
    switch answers.content {
    case .failure(let fault):
      return .fault(PlacedFault(fault, id: answers.id, line: batch.numbers[place], file: file))
    case .success(var content):
      content.side?.line = batch.numbers[place]
      content.side?.file = file
      return .done(work.output(for: content, id: answers.id, group: answers.group))
    }
  }

  /// For each part the outcomes of its lines.
  private final class OutcomesByPart: Sendable {
    private let outcomes: Mutex<[[Respondent<Output>]]>

    init(count: Int) { outcomes = Mutex(Array(repeating: [], count: count)) }

    func set(_ made: [Respondent<Output>], for part: Int) { outcomes.withLock { $0[part] = made } }

    func joined() -> [Respondent<Output>] { outcomes.withLock { $0.flatMap(\.self) } }
  }
}
