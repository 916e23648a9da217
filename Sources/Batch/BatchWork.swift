import Dispatch
import Synchronization

/// The work on the lines of a batch, which several threads share. Each takes a few lines at a time, whichever are next.
final class BatchWork<Work: RespondentWork>: Sendable {
  /// Few lines, so that no thread waits long for the last part.
  private static var partSize: Int { 2 }

  private let batch: LineSplitter.Batch
  private let reader: any AnswerReader
  private let work: Work
  private let file: String?
  private let partCount: Int
  private let nextPart = Atomic(0)
  private let finishedParts = Atomic(0)
  private let allFinished = DispatchSemaphore(value: 0)
  /// For each part the outcomes of its lines; lines that are empty have none.
  private let outcomes: Mutex<[[Respondent<Work.Output>]]>

  /// - Parameter file: the name that faults carry; nil where there is only one file.
  init(_ batch: LineSplitter.Batch, by reader: any AnswerReader, in file: String?, _ work: Work) {
    (self.batch, self.reader, self.file, self.work) = (batch, reader, file, work)
    partCount = (batch.lines.count + Self.partSize - 1) / Self.partSize
    outcomes = Mutex(Array(repeating: [], count: partCount))
  }

  /// Begins with threads of the system. Where none can be made, ``finish()`` does all of the work.
  ///
  /// - Parameter count: how many threads, at most.
  func begin(threads count: Int) {
    for _ in 0..<min(count, partCount - 1) { DispatchQueue.global().async { self.takeParts() } }
  }

  /// Takes part in the work and waits until all of it is done.
  ///
  /// - Returns: the outcomes in the order of the lines.
  func finish() -> [Respondent<Work.Output>] {
    takeParts()
    if partCount > 0 { allFinished.wait() }
    return outcomes.withLock { $0.flatMap(\.self) }
  }

  private func takeParts() {
    while true {
      let part = nextPart.add(1, ordering: .relaxed).oldValue
      guard part < partCount else { return }
      let first = part * Self.partSize
      let made = (first..<min(first + Self.partSize, batch.lines.count)).compactMap(outcome)
      outcomes.withLock { $0[part] = made }
      if finishedParts.add(1, ordering: .acquiringAndReleasing).newValue == partCount { allFinished.signal() }
    }
  }

  /// - Returns: nil for a line that is empty.
  private func outcome(ofLine place: Int) -> Respondent<Work.Output>? {
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
}
