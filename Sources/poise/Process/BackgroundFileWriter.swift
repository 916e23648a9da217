import Dispatch
import Assessment
import Screens
import Synchronization
import System

/// Writes files for the screens on the worker thread, so that the user can leave while a disk is slow.
final class BackgroundFileWriter: Sendable {
  private let worker: Worker
  private let messages = Mutex<[Message]>([])
  private let isDone = DispatchSemaphore(value: 0)
  private let pending = Mutex(0)

  init(_ worker: Worker) {
    self.worker = worker
  }

  /// - Parameters:
  ///   - wake: called on the worker thread when the message is ready.
  ///   - work: writes the file, and returns a message about the result.
  /// - Returns: false if there is no worker thread; nothing is done then.
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

  /// - Returns: the message about the oldest finished work; nil if there is none.
  func message() -> Message? { messages.withLock { $0.isEmpty ? nil : $0.removeFirst() } }

  /// Waits for a file that is being written.
  ///
  /// - Returns: false if it is not done at `deadline`.
  @discardableResult func waitForWrites(until deadline: DispatchTime) -> Bool {
    while pending.withLock({ $0 > 0 }) {
      guard isDone.wait(timeout: deadline) == .success else { return false }
      pending.withLock { $0 -= 1 }
    }
    return true
  }
}
