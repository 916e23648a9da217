import Dispatch
import Assessment
import Screens
import Synchronization
import System

/// Writes files for the screens on the worker's thread, so that a slow disk keeps nobody from leaving.
final class FileWork: Sendable {
  private let worker: Worker
  private let messages = Mutex<[Message]>([])
  private let isDone = DispatchSemaphore(value: 0)
  private let pending = Mutex(0)

  init(_ worker: Worker) {
    self.worker = worker
  }

  /// - Parameters:
  ///   - wake: is called on the other thread once the message is there.
  ///   - work: writes, and says what came of it.
  /// - Returns: false where there is no thread: nothing is done then.
  func begin(then wake: @escaping @Sendable () -> Void, _ work: @escaping @Sendable () -> Message) -> Bool {
    pending.withLock { $0 += 1 }
    let isBegun = worker.begin { [self] in
      let message = work()
      messages.withLock { $0.append(message) }
      isDone.signal()
      wake()
    }
    if !isBegun { pending.withLock { $0 -= 1 } }
    return isBegun
  }

  /// - Returns: what came of the work that was done first; nil where nothing is new.
  func message() -> Message? { messages.withLock { $0.isEmpty ? nil : $0.removeFirst() } }

  /// Waits for what is being written.
  ///
  /// - Returns: false where it is not done at `deadline`.
  @discardableResult func settle(until deadline: DispatchTime) -> Bool {
    while pending.withLock({ $0 > 0 }) {
      guard isDone.wait(timeout: deadline) == .success else { return false }
      pending.withLock { $0 -= 1 }
    }
    return true
  }
}
