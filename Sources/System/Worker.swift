import Dispatch
import Glibc
import Synchronization

/// A thread that does slow work, one job after another. It is made once and kept: later the system may allow no more.
package final class Worker: Sendable {
  package static let shared = Worker()

  private enum Thread { case notTried, running, refused }

  private struct WorkerState {
    var jobs: [@Sendable () -> Void] = []
    var thread = Thread.notTried
  }

  private let state: Mutex<WorkerState>
  private let waiting = DispatchSemaphore(value: 0)

  /// - Parameter mayStart: tests pass false for a system that allows no more threads.
  package init(mayStart: Bool = true) {
    state = Mutex(WorkerState(thread: mayStart ? .notTried : .refused))
  }

  /// Makes the thread, unless that was tried before.
  ///
  /// - Returns: whether there is one.
  @discardableResult package func start() -> Bool {
    state.withLock { state in
      if state.thread == .notTried { state.thread = makeThread() ? .running : .refused }
      return state.thread == .running
    }
  }

  /// - Returns: false if there is no thread; the job is not done then.
  package func begin(_ job: @escaping @Sendable () -> Void) -> Bool {
    guard start() else { return false }
    state.withLock { $0.jobs.append(job) }
    waiting.signal()
    return true
  }

  private func makeThread() -> Bool {
    // The main thread is the one that signals interrupt. A fault is always that of the thread that made it.
    var (blocked, before) = (sigset_t(), sigset_t())
    sigfillset(&blocked)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS] { sigdelset(&blocked, fault) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let fault = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Worker>.fromOpaque(context).takeUnretainedValue().run() }
        return nil
      }, context.toOpaque())
    if fault != 0 { context.release() } else { pthread_detach(thread) }
    return fault == 0
  }

  private func run() {
    while true {
      waiting.wait()
      state.withLock { $0.jobs.removeFirst() }()
    }
  }
}

/// Work for another thread. Unchecked, because the result is read only once the work is done.
package final class BackgroundJob<Value, Fault: Error>: @unchecked Sendable {
  private let work: () throws(Fault) -> Value
  private var result: Result<Value, Fault>?
  private let done = DispatchSemaphore(value: 0)

  package init(_ work: @escaping () throws(Fault) -> Value) {
    self.work = work
  }

  /// Does the work, once.
  package func run() {
    result = Result(catching: work)
    done.signal()
  }

  /// Does not wait to find out.
  package var isDone: Bool {
    guard done.wait(timeout: .now()) == .success else { return false }
    done.signal()
    return true
  }

  /// Waits until the work is done.
  package func value() throws(Fault) -> Value {
    done.wait()
    done.signal()
    guard let result else { return try work() }
    return try result.get()
  }
}
