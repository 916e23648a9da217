import Dispatch
import Synchronization

/// Calls a function once for each number from 0 to a limit, on several threads at once.
///
/// The threads are made once and kept for later work. If the system allows no more threads, fewer are used. Dispatch is
/// not used for this: it waits for ever if it gets no thread, and crashes if it gets no descriptor.
package final class SharedWork: Sendable {
  private static let helpers = Mutex<[Worker]>([])

  private let count: Int
  private let body: @Sendable (Int) -> Void
  private let given = Atomic(0)
  private let helperCount = Atomic(0)
  private let helperIsDone = DispatchSemaphore(value: 0)

  /// Begins to call `body` for each number below `count`, on up to `threads` − 1 threads. The thread that calls
  /// ``finish()`` is the last one.
  package convenience init(_ count: Int, among threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let wanted = max(min(threads, count) - 1, 0)
    let workers = Self.helpers.withLock { helpers in
      while helpers.count < wanted { helpers.append(Worker()) }
      return helpers.prefix(wanted)
    }
    self.init(count, with: Array(workers), body)
  }

  /// - Parameter workers: the threads that help the one that calls ``finish()``.
  package init(_ count: Int, with workers: [Worker], _ body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
    for worker in workers {
      let hasBegun = worker.begin {
        self.takeNumbers()
        self.helperIsDone.signal()
      }
      if hasBegun { helperCount.add(1, ordering: .relaxed) }
    }
  }

  /// Takes part in the work, and waits until all of it is done. Call it once.
  package func finish() {
    takeNumbers()
    for _ in 0..<helperCount.load(ordering: .relaxed) { helperIsDone.wait() }
  }

  private func takeNumbers() {
    while true {
      let number = given.add(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      body(number)
    }
  }
}
